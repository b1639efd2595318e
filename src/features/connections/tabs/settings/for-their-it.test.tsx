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

test('the request for their IT is that of the connection, in the words of the product', async () => {
  const view = await openSettings('globex-oidc')
  const shown = await part()
  await view.user.click(shown.getByText('Request for their IT'))
  expect(await shown.findByRole('region', { name: 'Request' })).toHaveTextContent(callback)
  await view.user.selectOptions(shown.getByLabelText('Written for'), 'Microsoft Entra ID')
  await view.user.click(shown.getByRole('button', { name: 'Copy request for IT' }))
  const text = await navigator.clipboard.readText()
  expect(text).toContain('through Microsoft Entra ID.')
  expect(text).toContain(callback)
  expect(text).toContain('Response type: code')
})

test('a connection to another Auth0 tenant has the request of its own strategy', async () => {
  const view = await openSettings('partner-tenant')
  const shown = await part()
  await view.user.click(shown.getByText('Request for their IT'))
  expect(await shown.findByRole('region', { name: 'Request' })).toHaveTextContent(
    'Strategy in Auth0: auth0-oidc',
  )
  expect(shown.queryByLabelText('Written for')).toBeNull()
})
