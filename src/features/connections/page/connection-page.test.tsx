// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const rowOf = (name: RegExp) => screen.findByRole('row', { name })
const term = (name: string) => screen.getByText(name, { selector: 'dt' }).parentElement

async function open(name: string, options: Parameters<typeof openApp>[0] = {}) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, name)
  return { ...sandbox, id, showIt: (tab = '') => sandbox.show(`/connections/${id}${tab}`) }
}

describe('what was created', () => {
  test('stands in its settings, with the secret only as stored', async () => {
    const { showIt } = await open('globex-oidc')
    showIt()
    await heading('globex-oidc')
    expect(await screen.findByLabelText('OpenID Connect Discovery URL')).toHaveValue(
      'http://localhost:4500/.well-known/openid-configuration',
    )
    expect(screen.getByLabelText('Client ID')).toHaveValue('globex-client')
    expect(screen.getByLabelText('Client Secret')).toHaveValue('')
    expect(screen.getByLabelText('Client Secret')).toHaveAccessibleDescription(/^One is stored/)
    expect(screen.getByText('Login not yet tested')).toBeVisible()
    expect(document.body).not.toHaveTextContent('MOCK_')
  })

  test('without discovery shows the endpoints', async () => {
    const { showIt } = await open('stark-manual')
    showIt()
    await heading('stark-manual')
    expect(await screen.findByLabelText('Token endpoint')).toHaveValue(
      'https://login.stark.example/token',
    )
    expect(screen.getByLabelText('Token endpoint')).toBeVisible()
  })

  test('names options it has no words for, by type', async () => {
    const { showIt } = await open('hooli-mapped')
    showIt()
    expect(await screen.findByText(/^Other options/)).toBeVisible()
    expect(term('x_future_option')).toHaveTextContent('object')
  })

  test('shows hostile text as text, with what cannot be seen written out', async () => {
    const { showIt, management, id } = await open('globex-oidc')
    const metadata = { issuer: 'javascript:alert(1)//\u202E<img src=x>' }
    Object.assign(management.state.connections.get(id)?.connection.options ?? {}, {
      oidc_metadata: metadata,
    })
    const { user } = showIt()
    await user.click(await screen.findByText(/^Connection Metadata:/))
    const stored = await screen.findByText('javascript:alert(1)//', { exact: false })
    expect(stored).toHaveTextContent('javascript:alert(1)//‹U+202E›<img src=x>')
    expect(document.querySelector('img')).toBeNull()
  })

  test('of another strategy is a read-only summary that says so', async () => {
    const { showIt } = await open('soylent-saml')
    showIt()
    await heading('soylent-saml')
    expect(screen.getByText(/^Read only:/)).toHaveTextContent('samlp')
    expect(term('Display connection button')).toHaveTextContent('No')
    expect(screen.queryByRole('button', { name: 'Delete connection' })).toBeNull()
    expect(screen.queryByText('Login not yet tested')).toBeNull()
  })

  test('with options that may not be read says which scope is missing', async () => {
    const { showIt, panel } = await open('globex-oidc')
    panel.arm('no-read-options')
    showIt()
    await heading('globex-oidc')
    expect(await screen.findByText('read:connections_options')).toBeVisible()
    expect(term('Client ID')).toHaveTextContent('not readable')
    expect(screen.queryByLabelText('Client Secret')).toBeNull()
  })

  test('that does not exist says so, with a way back', async () => {
    const { show } = await openApp()
    const { user, at } = show('/connections/con_0000000000000000')
    await heading('There is no such connection')
    await user.click(screen.getByRole('link', { name: 'connections' }))
    await heading('Connections')
    expect(at()).toBe('/connections')
  })

  test('can be asked for again when the tenant fails', async () => {
    const { showIt, panel } = await open('globex-oidc')
    panel.arm('next-500', 2)
    const { user } = showIt()
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('The connection did not load. The tenant gave no usable answer')
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await heading('globex-oidc')
  })
})

describe('its tabs', () => {
  test('have addresses of their own, under one heading', async () => {
    const { showIt, id } = await open('globex-oidc')
    const { user, at } = showIt()
    await heading('globex-oidc')
    const tabs = within(await screen.findByRole('navigation', { name: 'Connection' }))
    expect(tabs.getByRole('link', { current: 'page' })).toHaveTextContent('Settings')
    expect(at()).toBe(`/connections/${id}/settings`)
    await user.click(tabs.getByRole('link', { name: 'Danger' }))
    expect(await screen.findByRole('button', { name: 'Delete connection' })).toBeVisible()
    expect(at()).toBe(`/connections/${id}/danger`)
    expect(tabs.getByRole('link', { current: 'page' })).toHaveTextContent('Danger')
    expect(screen.getByText('Login not yet tested')).toBeVisible()
  })

  test('are not offered for another strategy', async () => {
    const { showIt } = await open('soylent-saml')
    showIt('/danger')
    await heading('soylent-saml')
    expect(screen.queryByRole('navigation', { name: 'Connection' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Delete connection' })).toBeNull()
  })
})

describe('direct links', () => {
  test('say that nobody can log in yet', async () => {
    const { showIt } = await open('stark-manual')
    showIt('/links')
    expect(await screen.findByText('Not enabled for any application')).toBeVisible()
    expect(screen.getByText('Nobody can log in through it yet.')).toBeVisible()
  })

  const link = (origin: string, client: string, uri: string) =>
    `${origin}/authorize?client_id=${client}&response_type=code` +
    `&redirect_uri=${encodeURIComponent(uri)}&state=OPAQUE_VALUE&connection=globex-oidc`

  test('one for each application, by the callback and on the domain that are chosen', async () => {
    const { showIt } = await open('globex-oidc')
    const { user } = showIt('/links')
    const portal = await rowOf(/^Customer Portal/)
    const tenant = 'http://localhost:4400'
    expect(portal).toHaveTextContent('single-page')
    expect(portal).toHaveTextContent(
      link(tenant, 'acme-portal', 'https://portal.acme.example/callback'),
    )
    expect(within(portal).getByText('OPAQUE_VALUE').tagName).toBe('MARK')
    expect(await rowOf(/^Billing/)).toHaveTextContent('regular web')

    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Redirect URI for Customer Portal' }),
      'https://portal.acme.example/silent',
    )
    const domains = await screen.findByRole('combobox', { name: 'Domain of the links' })
    await user.selectOptions(domains, within(domains).getByRole('option', { name: /custom/ }))
    const custom = 'https://login.acme.example'
    const chosen = link(custom, 'acme-portal', 'https://portal.acme.example/silent')
    expect(portal).toHaveTextContent(chosen)
    expect(await rowOf(/^Billing/)).toHaveTextContent(
      link(custom, 'acme-billing', 'https://billing.acme.example/auth/callback'),
    )
    await user.click(screen.getByRole('button', { name: 'Copy direct link for Customer Portal' }))
    expect(await navigator.clipboard.readText()).toBe(chosen)
  })

  test('say why there is none, and what is left out', async () => {
    const { showIt, management, id } = await open('globex-oidc')
    const { connections, clients } = management.state
    connections.get(id)?.enabledClients.add('acme-wiki').add('odd-name')
    const odd = clients.get('odd-name')
    if (odd) odd.callbacks = ['https://*.acme.example/cb', 'https://crm.acme.example/cb']
    const portal = clients.get('acme-portal')
    if (portal) portal.callbacks = ['https://*.acme.example/cb']
    showIt('/links')
    expect(await rowOf(/^Wiki/)).toHaveTextContent(
      'no callback URL registered: it cannot receive logins yet',
    )
    expect(await rowOf(/^Customer Portal/)).toHaveTextContent(
      'none of its callback URLs can stand in a link',
    )
    const hostile = await rowOf(/^CRM <b>old<\/b> ‹U\+202E›/)
    expect(hostile).toHaveTextContent('Left out: https://*.acme.example/cb A wildcard')
    expect(hostile).toHaveTextContent('redirect_uri=https%3A%2F%2Fcrm.acme.example%2Fcb')
  })

  test('show an application that is not loaded by its id, until its page is', async () => {
    const { showIt, management, id, requests } = await open('globex-oidc', { seed: 'large' })
    management.state.connections.get(id)?.enabledClients.add('app-0150')
    const { user } = showIt('/links')
    expect(await rowOf(/^app-0150/)).toHaveTextContent('are not loaded')
    await user.click(screen.getByRole('button', { name: 'Load more applications' }))
    expect(await rowOf(/^Application 150/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Load more applications' })).toBeNull()
    expect(requests.filter((line) => line.includes('/clients'))).toHaveLength(3)
  })

  test('have beside them what a library is told', async () => {
    const { showIt } = await open('globex-oidc')
    showIt('/links')
    const beside = await screen.findByRole('complementary', {
      name: 'For applications that use a library',
    })
    expect(beside).toHaveTextContent(
      "loginWithRedirect({ authorizationParams: { connection: 'globex-oidc' } })",
    )
    expect(within(beside).getByRole('button', { name: 'Copy call for Lock' })).toBeVisible()
  })
})
