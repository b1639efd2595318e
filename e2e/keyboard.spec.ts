import { sandboxClients } from '../mocks/sentinels.ts'
import { given, isSaved, review, stored } from './support/edit.ts'
import { optionsOf } from './support/shapes.ts'
import { expect, test } from './support/test.ts'
import { readBack } from './support/tools.ts'
import { endedAs } from './support/test-login.ts'
import { arrives, press, tabTo, write } from './support/keyboard.ts'

test('from signing in to the direct link, by keyboard alone', async ({ page, stack }) => {
  await page.goto('/connections')
  await press(page, 'Sign in')
  await press(page, 'operator@acme.example')
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Help' })).toContainText('New connection')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')

  await press(page, 'Continue')
  await arrives(page, 'issuer')
  await write(page, 'Connection name', 'by-keyboard')
  await write(page, 'OpenID Connect Discovery URL', stack.origins.idp)
  await expect(page.getByText('Issuer found', { exact: true })).toBeVisible()
  await expect(page.getByText('Free in this tenant')).toBeVisible()
  // Enter in a field is Continue.
  await page.keyboard.press('Enter')

  await arrives(page, 'credentials')
  await tabTo(page, page.getByRole('radio', { name: 'Back Channel' }))
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Front Channel' })).toBeChecked()
  await write(page, 'Client ID', 'northwind-acme-front')
  await press(page, 'Continue')

  await arrives(page, 'scopes')
  await write(page, 'Scopes', 'groups ')
  await press(page, 'Continue')

  await arrives(page, 'login-experience')
  await write(page, 'Home Realm Discovery', 'keyboard.example ')
  await tabTo(page, page.getByLabel('Display connection button'))
  await page.keyboard.press('Space')
  await press(page, 'Continue')

  await arrives(page, 'applications')
  await tabTo(page, page.getByRole('checkbox', { name: 'Customer Portal' }))
  await page.keyboard.press('Space')
  await press(page, 'Continue')

  await arrives(page, 'review')
  await press(page, 'Create and test')
  await expect(page.getByRole('heading', { level: 1, name: 'by-keyboard' })).toBeFocused()

  await tabTo(page, page.getByRole('button', { name: 'Run test', exact: true }))
  const opened = page.waitForEvent('popup')
  await page.keyboard.press('Enter')
  const login = await opened
  const closed = login.waitForEvent('close')
  await tabTo(login, login.getByRole('button', { name: 'employee@northwind.example' }))
  await login.keyboard.press('Enter')
  await closed
  await endedAs(page, 'Passed')

  await press(page, 'Activate…')
  await press(page, 'Activate')
  await expect(page.getByText('For testing only')).toHaveCount(0)

  const enabled = ['acme-portal', sandboxClients.tester]
  await expect.poll(async () => (await readBack(stack, 'by-keyboard')).clients).toEqual(enabled)
  const { connection } = await readBack(stack, 'by-keyboard')
  expect(connection).toMatchObject({
    show_as_button: true,
    options: {
      ...optionsOf('front channel, discovery', stack.origins.idp, 'northwind-acme-front', ''),
      scope: 'openid profile email groups',
      domain_aliases: ['keyboard.example'],
    },
  })

  await page.keyboard.press('7')
  await press(page, 'Copy direct link for Customer Portal')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('by-keyboard')

  await page.keyboard.press('/')
  await expect(page.getByLabel('Search', { exact: true })).toBeFocused()
})

test('an edit, its difference and its undoing, by keyboard alone', async ({ page, stack }) => {
  const { id, before } = await given(stack, 'edited-by-keyboard')
  await page.goto(`/connections/${id}/login-experience`)
  await press(page, 'Sign in')
  await press(page, 'operator@acme.example')
  await write(page, 'Home Realm Discovery', 'tab.example ')
  await tabTo(page, page.getByLabel('Display connection button'))
  await page.keyboard.press('Space')
  await press(page, 'Save Changes')

  const dialog = review(page)
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Save Changes' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Save Changes' }))
  await page.keyboard.press('Enter')
  await isSaved(page, /^Saved: /)
  expect((await stored(stack, id)).connection).toEqual({
    ...before.connection,
    show_as_button: true,
    options: { ...before.connection.options, domain_aliases: ['tab.example'] },
  })

  await press(page, 'Undo')
  await isSaved(page, /^Undone: /)
  expect(await stored(stack, id)).toEqual(before)
})
