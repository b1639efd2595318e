import { expect, type Locator, type Page } from '@playwright/test'

export type Texts = Readonly<Record<string, string>>

export const resultingProfile = (page: Page) =>
  page.getByRole('region', { name: 'Resulting profile', exact: true })

/** Names and values of a table, by its first two columns. */
async function rowsOf(table: Locator): Promise<Texts> {
  await expect(table).toBeVisible()
  const rows = await table.getByRole('row').evaluateAll((found) =>
    found.flatMap((row) => {
      const name = row.querySelector('[role=rowheader] code')?.textContent
      const value = row.querySelector('[role=cell]')?.textContent
      return name && value !== undefined && value !== 'not there' ? [[name, value ?? '']] : []
    }),
  )
  return Object.fromEntries(rows)
}

/** What the screen says that the tenant has stored: the whole user, each member as text. */
export async function storedOnScreen(page: Page): Promise<Texts> {
  const panel = resultingProfile(page)
  await expect(panel.getByRole('columnheader', { name: 'Stored now' })).toBeVisible()
  const record = panel.getByRole('table', { name: 'The user’s record' })
  if (!(await record.isVisible())) await panel.getByText('Written by the tenant itself').click()
  return {
    ...(await rowsOf(panel.getByRole('table', { name: 'Resulting profile' }))),
    ...(await rowsOf(record)),
  }
}

/** What the gateway keeps from the browser, and the linked accounts, which stand by themselves. */
const apart = ['last_ip', 'last_login', 'logins_count', 'identities']

/** A user of the tenant in the same form. */
export const asTexts = (user: Readonly<Record<string, unknown>>): Texts =>
  Object.fromEntries(
    Object.entries(user)
      .filter(([name]) => !apart.includes(name))
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
