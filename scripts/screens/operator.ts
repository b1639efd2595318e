import type { Browser, BrowserContextOptions } from '@playwright/test'

/** A browser as somebody who is signed in has it: what a new tab of theirs begins with. */
export interface Operator {
  readonly origin: string
  readonly storageState: BrowserContextOptions['storageState']
  readonly session: Readonly<Record<string, string>>
  /** Of the connection whose screens are opened. */
  readonly connection: string
}

/** Signs in at the sandbox tenant, as a person does. */
export async function signInAt(browser: Browser, origin: string): Promise<Operator> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${origin}/connections`)
  const account = page.getByRole('button', { name: 'operator@acme.example' })
  await page.getByRole('button', { name: 'Sign in', exact: true }).or(account).first().click()
  await account.click()
  const link = page.getByRole('link', { name: 'globex-oidc' })
  await link.waitFor()
  const connection = (await link.getAttribute('href'))?.split('/').at(2) ?? ''
  const session = await page.evaluate(() => Object.fromEntries(Object.entries(sessionStorage)))
  const storageState = await context.storageState()
  await context.close()
  return { origin, storageState, session, connection }
}
