import { looksRight, withLooks } from './support/looks-right.ts'
import { arrives, follow, press, tabTo, write } from './support/keyboard.ts'
import { expect, signIn, test } from './support/test.ts'
import { readBack } from './support/tools.ts'
import { openTab } from './support/wizard.ts'

test.setTimeout(withLooks(120_000))

test('connects another Auth0 tenant as auth0-oidc, by keyboard', async ({ page, stack }) => {
  const { host } = new URL(stack.origins.partner)
  await signIn(page)
  await follow(page, 'New connection')

  await tabTo(page, page.getByRole('radio', { name: 'OpenID Connect' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Auth0 tenant' })).toBeChecked()
  await tabTo(page, page.getByRole('radio', { name: 'oidc, recommended today' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^auth0-oidc/ })).toBeChecked()
  await expect(page.getByText(/^Deprecated/)).toBeVisible()
  await looksRight(page, 'the adviser')
  await press(page, 'Continue')

  await arrives(page, 'auth0-tenant')
  await expect(page.getByRole('navigation', { name: 'Steps' })).not.toContainText('Issuer')
  await write(page, 'Connection name', 'child-by-keyboard')
  await write(page, 'Domain', `${stack.origins.partner}/authorize`)
  await expect(page.getByText(`Read as ${host}.`)).toBeVisible()
  await expect(page.getByText('An Auth0 tenant answers there', { exact: true })).toBeVisible()
  await write(page, 'Client ID', 'partner-client')
  // Enter in a field is Continue: the secret is asked for, and has the focus from the summary.
  await page.keyboard.press('Enter')
  await expect(page.getByText('Check these fields')).toBeVisible()
  await looksRight(page, 'the other tenant, with an error')
  await write(page, 'Client Secret', 'MOCK_partner_secret')
  await write(page, 'Scope', 'identities ')
  await press(page, 'Continue')

  await arrives(page, 'login-experience')
  await expect(page.getByLabel('Button logo URL')).toHaveCount(0)
  await press(page, 'Continue')
  await arrives(page, 'applications')
  await tabTo(page, page.getByRole('checkbox', { name: 'Customer Portal' }))
  await page.keyboard.press('Space')
  await press(page, 'Continue')

  await arrives(page, 'review')
  await expect(page.getByText('auth0-oidc', { exact: true }).first()).toBeVisible()
  await press(page, 'Create and enable for 1 application now')
  await expect(page.getByRole('heading', { level: 1, name: 'child-by-keyboard' })).toBeFocused()

  const { connection, clients } = await readBack(stack, 'child-by-keyboard')
  expect(connection).toMatchObject({ strategy: 'auth0-oidc' })
  expect(connection.options).toEqual({
    client_id: 'partner-client',
    client_secret: 'MOCK_partner_secret',
    domain: host,
    scope: 'openid identities',
  })
  expect(clients).toEqual(['acme-portal'])

  await openTab(page, 'Settings')
  await expect(page.getByLabel('Domain', { exact: true })).toHaveValue(host)
  await expect(page.getByText('An Auth0 tenant answers there', { exact: true })).toBeVisible()
  await looksRight(page, 'the settings of another tenant')
  await openTab(page, 'Login Experience')
  await expect(page.getByLabel('Display name')).toBeVisible()
  await looksRight(page, 'the login experience of another tenant')
})
