// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openSettings } from './settings.helper.tsx'

const callback = 'http://localhost:4400/login/callback'
const part = async () => within(await screen.findByRole('region', { name: 'To copy' }))

test('name, ID and callback URLs stand on top, each to copy', async () => {
  const view = await openSettings('globex-oidc')
  const shown = await part()
  for (const [what, value] of [
    ['Connection Name', 'globex-oidc'],
    ['Connection ID', view.id],
    ['Callback URL for localhost:4400', callback],
  ] as const) {
    await view.user.click(shown.getByRole('button', { name: `Copy ${what}` }))
    expect(await navigator.clipboard.readText()).toBe(value)
  }
})

const sheet = async () => {
  const shown = await part()
  return shown.findByRole('article', { name: /hand-off sheet$/ })
}

test('the sheet is that of the connection, in the words of the product', async () => {
  const view = await openSettings('globex-oidc')
  const shown = await part()
  await view.user.click(shown.getByText('Hand-off sheet for their IT'))
  expect(await sheet()).toHaveTextContent(callback)
  await view.user.selectOptions(shown.getByLabelText('Written for'), 'Microsoft Entra ID')
  await view.user.click(shown.getByRole('button', { name: 'Copy hand-off sheet as text' }))
  const text = await navigator.clipboard.readText()
  expect(text).toContain('through Microsoft Entra ID.')
  expect(text).toContain(callback)
  expect(text).toContain('- Name of this connection: globex-oidc')
  expect(text).toContain('Response type: code')
})

test('its provider is told by endpoints that were given by hand; a key asks for no secret', async () => {
  const sandbox = await openSettings('globex-oidc', {
    change: {
      discovery_url: '',
      issuer: undefined,
      oidc_metadata: { token_endpoint: 'https://login.microsoftonline.com/x/oauth2/v2.0/token' },
      token_endpoint_auth_method: 'private_key_jwt',
    },
  })
  const shown = await part()
  await sandbox.user.click(shown.getByText('Hand-off sheet for their IT'))
  const read = await sheet()
  expect(shown.getByLabelText('Written for')).toHaveDisplayValue('Microsoft Entra ID')
  expect(read).toHaveTextContent('/oauth/connection/globex-oidc/.well-known/jwks.json')
  expect(read).not.toHaveTextContent(/secret/i)
})

test('a connection to another Auth0 tenant has the sheet of its own strategy', async () => {
  const view = await openSettings('partner-tenant')
  const shown = await part()
  await view.user.click(shown.getByText('Hand-off sheet for their IT'))
  expect(await sheet()).toHaveTextContent('Strategy in Auth0: auth0-oidc')
  expect(shown.queryByLabelText('Written for')).toBeNull()
})
