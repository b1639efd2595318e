import type { Page } from '@playwright/test'
import { stored } from './support/edit.ts'
import { expect, signIn, test } from './support/test.ts'
import { connect, openTest, toNorthwind } from './support/connections.ts'
import { endedAs, runInWindow } from './support/test-login.ts'

const employee = 'employee@northwind.example'
const newSecret = 'MOCK_northwind_new_secret'

/** By links: a page that is loaded anew asks who the operator is, because a test ends the tenant's session. */
const openRotation = (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name: 'Rotation', exact: true }).click()

/** Northwind asks who it is the first time, and remembers. */
async function logIn(page: Page, asked = false) {
  const login = await runInWindow(page)
  if (asked) await login.getByRole('button', { name: employee }).click()
  await expect.poll(() => login.isClosed()).toBe(true)
}

async function usersLogIn(page: Page, name: string, asked = false) {
  await openTest(page, name)
  await logIn(page, asked)
  await endedAs(page, 'Passed')
}

test('a wrong new secret stops before the switch, a right one is switched to; users log in throughout', async ({
  page,
  stack,
}) => {
  const name = 'rotated'
  const [id = ''] = await connect(stack, [toNorthwind(stack, name, 'northwind-acme')])
  const secret = async () => (await stored(stack, id)).connection.options['client_secret']
  await signIn(page)
  await usersLogIn(page, name, true)

  // A wrong one: the provider is asked, and nothing goes on.
  await openRotation(page)
  const typed = page.getByLabel('New Client Secret', { exact: true })
  await typed.fill('MOCK_wrong')
  await page.getByRole('button', { name: 'Check client' }).click()
  await page.getByRole('button', { name: 'Send these requests' }).click()
  await expect(page.getByText(/^Client checked .* refused like a wrong one$/)).toBeVisible()
  const tryIt = page.getByRole('button', { name: 'Try it on a copy' })
  await expect(tryIt).toHaveAccessibleDescription(/nothing was changed, and logins go on/)

  // Another wrong one, tried without asking: its login fails, and there is nothing to switch to.
  await typed.fill('MOCK_wrong_too')
  await tryIt.click()
  await logIn(page)
  await endedAs(page, 'Failed')
  await expect(page.getByText('Nothing was switched')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Switch to the new secret…' })).toHaveCount(0)
  expect(await secret()).toBe('MOCK_northwind_secret')
  await usersLogIn(page, name)

  // The right one.
  await openRotation(page)
  await page.getByText('Give another secret').click()
  await typed.fill(newSecret)
  await page.getByRole('button', { name: 'Try this one' }).click()
  await expect(typed).toHaveValue('')
  await logIn(page)
  await endedAs(page, 'Passed')
  expect(await secret()).toBe('MOCK_northwind_secret')
  await page.getByRole('button', { name: 'Switch to the new secret…' }).click()
  await page.getByRole('button', { name: 'Switch', exact: true }).click()
  await expect(page.getByText('The connection uses the new Client Secret')).toBeVisible()
  expect(await secret()).toBe(newSecret)
  await usersLogIn(page, name)
})
