import { z } from 'zod'
import type { Page } from '@playwright/test'
import { isReserved } from '../src/domain/destinations/auth0/mapping/roots.ts'
import { isSaved, review, stored } from './support/edit.ts'
import { follow, press, tabTo } from './support/keyboard.ts'
import { asTexts } from './support/resulting-profile.ts'
import { endedAs, testable } from './support/test-login.ts'
import { expect, test } from './support/test.ts'
import { sdk } from './support/tools.ts'

test.setTimeout(90_000)

const member = (page: Page, name: string) =>
  page
    .getByRole('definition')
    .filter({ has: page.locator(`xpath=preceding-sibling::dt[.="${name}"]`) })

/** A test login; who has logged in at the provider once is not asked again. */
async function logIn(page: Page, account?: string) {
  const opened = page.waitForEvent('popup')
  await press(page, 'Run test')
  const login = await opened
  const closed = login.waitForEvent('close')
  if (account !== undefined) {
    await tabTo(login, login.getByRole('button', { name: account }))
    await login.keyboard.press('Enter')
  }
  await closed
  await endedAs(page, 'Passed')
}

async function addRow(page: Page, attribute: string, value: string) {
  await press(page, 'Add a row')
  await page.keyboard.type(attribute)
  await page.keyboard.press('Tab')
  await page.keyboard.type(value)
}

/** What the screen says would be stored: every member that has a value. */
const previewed = (page: Page) =>
  page
    .getByLabel('Members of the resulting profile')
    .locator('dt')
    .evaluateAll((terms) =>
      Object.fromEntries(
        terms.flatMap((term) => {
          const value = term.nextElementSibling?.querySelector('code')?.textContent
          return value ? [[term.textContent, value]] : []
        }),
      ),
    )

test('claims of a test login mapped by sight, saved, tested and put to use, by keyboard alone', async ({
  page,
  stack,
}) => {
  const id = await testable(stack, 'mapped-by-sight')
  await page.goto(`/connections/${id}/test`)
  await press(page, 'Sign in')
  await press(page, 'operator@acme.example')
  await logIn(page, 'many-claims@northwind.example')
  await follow(page, 'Map claims')

  await tabTo(page, page.getByRole('radio', { name: /bind_all/ }))
  await page.keyboard.press('ArrowDown')
  await press(page, 'Map email')
  // One that stands in another.
  await press(page, 'Map address.locality')
  await expect(page.getByRole('combobox', { name: 'Value of locality' })).toHaveValue(
    '${context.tokenset.address.locality}',
  )
  await expect(member(page, 'locality')).toContainText('Malmö')
  // One under a name that Auth0 keeps to itself.
  await addRow(page, 'groups', '$')
  await page.keyboard.type('{context.tokenset.tea')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(member(page, 'groups')).toContainText('Not stored')
  await expect(page.getByRole('combobox', { name: 'Value of groups' })).toHaveAccessibleDescription(
    /federated_groups/,
  )
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.type('federated_groups')
  await expect(member(page, 'federated_groups')).toContainText('A list that became one text')
  // One that did not come.
  await addRow(page, 'plan', '${context.tokenset.plan}')
  await expect(member(page, 'plan')).toContainText('Nothing came')
  const preview = await previewed(page)

  await press(page, 'Save Changes')
  const dialog = review(page)
  await expect(dialog).toContainText('The recorded test is of other settings then: test again.')
  await tabTo(page, dialog.getByRole('button', { name: 'Save Changes' }))
  await page.keyboard.press('Enter')
  await isSaved(page, /^Saved: /)
  await follow(page, 'Test')
  await logIn(page)

  const [user] = await sdk(stack, [['users.get', 'oidc|mapped-by-sight|nw-1004']])
  const told = Object.entries(asTexts(z.looseObject({}).parse(user)))
  const own = told.filter(([name]) => !isReserved(name) && name !== 'picture')
  expect(Object.fromEntries(own)).toEqual(preview)
  expect(preview).toEqual({
    email: 'many-claims@northwind.example',
    locality: 'Malmö',
    federated_groups: 'blue,green',
    name: 'many-claims@northwind.example',
    nickname: 'many-claims',
  })

  await follow(page, 'Applications')
  await tabTo(page, page.getByRole('checkbox', { name: 'Web shop' }))
  await page.keyboard.press('Space')
  await press(page, 'Save Changes')
  const asked = page.getByRole('dialog', { name: 'Change 1 application?' })
  await tabTo(page, asked.getByRole('button', { name: 'Save Changes' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('For testing only: no application can use it yet')).toBeHidden()
  await expect.poll(async () => (await stored(stack, id)).clients).toContain('acme-shop')
})
