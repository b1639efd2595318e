// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { recipes } from '#domain/providers/all.ts'
import { showStep } from '../show-step.helper.tsx'
import { ProviderForm, ProviderSide } from './provider-step.tsx'

const step = { Form: ProviderForm, Side: ProviderSide }
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }))
const guid = '11111111-2222-3333-4444-555555555555'

test('Entra presets PKCE S256, and leaving it takes the preset back', async () => {
  const { now } = await showStep(step)

  await choose('Microsoft Entra ID')
  expect(now().pkce).toBe('S256')
  await userEvent.type(await screen.findByLabelText('Directory (tenant) ID'), guid)
  expect(now().discoveryUrl).toBe(`https://login.microsoftonline.com/${guid}/v2.0`)

  await choose('OpenID Connect')
  expect(now()).toMatchObject({ pkce: 'auto', discoveryUrl: '' })
})

test('AD FS presets the scope that fills its ID tokens, and says what was not verified', async () => {
  const { now } = await showStep(step)

  await choose('AD FS')
  expect(now().scopes).toEqual(['openid', 'profile', 'email', 'allatclaims'])
  const chosen = within(screen.getByRole('region', { name: 'AD FS' }))
  await userEvent.click(await chosen.findByText(/^\d+ things to know about AD FS$/))
  expect(chosen.getByText(/^Not verified: /)).toBeVisible()

  await choose('Google')
  expect(now().scopes).toEqual(['openid', 'profile', 'email'])
})

test('an address of a national cloud of Entra gives its GUID, and is held against the cloud', async () => {
  const { now } = await showStep(step)
  await choose('Microsoft Entra ID')
  const tenant = await screen.findByLabelText('Directory (tenant) ID')
  await userEvent.type(tenant, `https://login.microsoftonline.us/${guid}/v2.0`)
  expect(tenant).toHaveAccessibleDescription(/another cloud\. Choose “US government”/)
  expect(now().discoveryUrl).toBe('')

  await userEvent.selectOptions(await screen.findByLabelText('Cloud'), 'US government')
  expect(now().discoveryUrl).toBe(`https://login.microsoftonline.us/${guid}/v2.0`)
})

test('PKCE that the operator has chosen survives a change of provider', async () => {
  const { now } = await showStep(step, { values: { pkce: 'disabled' } })

  await choose('Microsoft Entra ID')
  expect(now().pkce).toBe('disabled')
})

test('another provider has its own inputs, and what was typed comes back', async () => {
  await showStep(step)
  await choose('Keycloak')
  await userEvent.type(await screen.findByLabelText('Server URL'), 'sso.northwind.example')

  await choose('Okta (custom server)')
  expect(await screen.findByLabelText('Authorization server ID')).toHaveProperty('value', 'default')
  await choose('Keycloak')
  expect(await screen.findByLabelText('Server URL')).toHaveProperty(
    'value',
    'sso.northwind.example',
  )
})

test('a discovery URL that was typed is kept until the operator gives it up', async () => {
  const typed = 'https://login.northwind.example'
  const { now } = await showStep(step, { values: { discoveryUrl: typed } })
  await choose('Google')
  expect(now().discoveryUrl).toBe(typed)

  await userEvent.click(await screen.findByRole('button', { name: 'Use this issuer URL instead' }))
  expect(now().discoveryUrl).toBe('https://accounts.google.com')
})

test('says what was understood and what is wrong, in the provider’s words', async () => {
  await showStep(step)
  await choose('Okta (org server)')
  const domain = await screen.findByLabelText('Okta domain')
  await userEvent.type(domain, 'northwind-admin.okta.com')
  expect(domain).toHaveAccessibleDescription(/Read as northwind\.okta\.com/)

  await userEvent.clear(domain)
  await userEvent.type(domain, 'northwind')
  expect(domain).toHaveAccessibleDescription(/The whole domain is needed/)
})

test('offers every ready callback URL, and names the pending domain', async () => {
  await showStep(step)
  const side = within(screen.getByRole('complementary', { name: 'For their IT' }))
  const copy = 'Copy Callback URL for'

  expect(await side.findByRole('button', { name: `${copy} login.acme.example` })).toBeDefined()
  expect(side.getByRole('button', { name: `${copy} localhost:4400` })).toBeDefined()
  expect(side.queryByRole('button', { name: `${copy} signin.acme.example` })).toBeNull()
  expect(side.getByText(/not usable yet/)).toHaveTextContent('pending verification')
  await userEvent.click(side.getByText('Hand-off sheet'))
  expect(await side.findByRole('article', { name: /hand-off sheet$/ })).toHaveTextContent(
    'https://login.acme.example/login/callback',
  )
})

test('without the permission it shows the tenant’s own and says what is not known', async () => {
  await showStep(step, { without: 'read:custom_domains' })

  expect(await screen.findByText('Custom domains could not be read')).toBeDefined()
  expect(screen.getByText('read:custom_domains')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Copy Callback URL for localhost:4400' })).toBeDefined()
})

test('a word finds a provider, Enter takes it, and nothing is lost where none is found', async () => {
  const { now } = await showStep(step)
  const find = screen.getByRole('textbox', { name: 'Find a provider' })
  expect(screen.getAllByRole('radio')).toHaveLength(recipes.length)
  await userEvent.type(find, 'azure')
  expect(screen.getByRole('radio')).toHaveAccessibleName('Microsoft Entra ID')
  expect(screen.getByText('Found Microsoft Entra ID')).toBeDefined()
  await userEvent.keyboard('{Enter}')
  expect(now().recipe).toBe('entra')
  expect(screen.getByRole('radio', { name: 'Microsoft Entra ID' })).toHaveFocus()
  expect(screen.getByRole('region', { name: 'Microsoft Entra ID' })).toBeVisible()

  await userEvent.clear(find)
  await userEvent.type(find, 'nobody knows it')
  expect(screen.getByRole('radio')).toHaveAccessibleName('OpenID Connect')
  expect(now().recipe).toBe('entra')
})
