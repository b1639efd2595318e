import { expect, type Locator, type Page } from '@playwright/test'
import { question, type Step } from './wizard.ts'

/** Presses Tab until the focus is there; what cannot be reached within a page's stops fails. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < 80; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

export async function press(page: Page, name: string) {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
}

export async function follow(page: Page, name: string) {
  await tabTo(page, page.getByRole('link', { name, exact: true }))
  await page.keyboard.press('Enter')
}

export async function write(page: Page, label: string, text: string) {
  await tabTo(page, page.getByRole('textbox', { name: label }))
  await page.keyboard.type(text)
}

export const arrives = (page: Page, step: Step) => expect(question(page, step)).toBeFocused()
