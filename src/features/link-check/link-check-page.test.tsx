// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, test } from 'vitest'
import { announced, good, link, open, tenant } from './link-check.helper.tsx'

const findings = () => screen.findByRole('list', { name: 'Findings' })
const row = (name: RegExp) =>
  within(screen.getByRole('table', { name: 'Parts of the link' })).getByRole('row', { name })
const mended = async () =>
  (await screen.findByRole('region', { name: 'Mended link' })).querySelector('code')?.textContent

test('an empty page says what it is for, and asks nothing', async () => {
  const { requests } = await open()
  expect(screen.getByText(/This is where you read what the link says/)).toBeVisible()
  expect(requests).toEqual([])
})

test.each(['/authorize', '/authorize/'])(
  'a good link to %s is explained, and only what it needs is asked',
  async (path) => {
    const { paste, requests, at } = await open()
    await paste(link({}, `${tenant}${path}`))
    await announced(/^Nothing wrong found\. No login was tried\.$/)
    expect(row(/^client_id/)).toHaveTextContent('Customer Portal')
    expect(row(/^redirect_uri/)).toHaveTextContent('Allowed Callback URLs')
    expect(screen.queryByRole('region', { name: 'Mended link' })).toBeNull()
    expect(screen.getByRole('link', { name: 'Open the link in a new tab' })).toHaveAttribute(
      'href',
      link({}, `${tenant}${path}`),
    )
    expect(requests.map((line) => line.replace(/con_\w+/, 'ID'))).toEqual(
      expect.arrayContaining([
        'GET /connections?name=globex-oidc',
        'GET /clients?take=100',
        'GET /connections/ID/clients?take=1000',
      ]),
    )
    expect(requests).toHaveLength(3)
    expect(at()).toBe('/link-check')
  },
)

describe('what is wrong', () => {
  test.each([
    ['an unknown connection', { connection: 'nobody' }, /No connection of this tenant has/],
    ['a connection of other letters', { connection: 'Globex-OIDC' }, /in other letters/],
    ['an unknown application', { client_id: 'globex-client' }, /No application of this tenant/],
    ['the dashboard’s own', { client_id: 'sandbox-dashboard' }, /belongs to Greencheck/],
    ['a callback of somebody else', { redirect_uri: 'https://evil.example/' }, /is none of/],
  ])('%s', async (_, changes, words) => {
    const { paste } = await open()
    await paste(link(changes))
    expect(await screen.findByText(words)).toBeVisible()
    await announced(/wrong\..*(no mended link\. Which|mended link stands below)/)
    expect(screen.queryByRole('link', { name: /^Open the link/ })).toBeNull()
  })

  test('not enabled: where it is enabled is one step away', async () => {
    const { paste, management } = await open()
    await paste(link({ connection: 'stark-manual' }))
    const list = await findings()
    await waitFor(() => expect(list).toHaveTextContent('not enabled for this application'))
    const id = [...management.state.connections.values()].find(
      ({ connection }) => connection.name === 'stark-manual',
    )?.connection.id
    expect(
      within(list).getByRole('link', { name: 'Applications of the connection' }),
    ).toHaveAttribute('href', `/connections/${id}/applications`)
  })

  test('a switched-off connection', async () => {
    const { paste, management } = await open()
    for (const { connection } of management.state.connections.values())
      if (connection.name === good.connection) connection.authentication = { active: false }
    await paste(link())
    expect(await screen.findByText(/authentication\.active is false/)).toBeVisible()
    expect(await screen.findByRole('link', { name: 'Switch it on' })).toBeVisible()
    await announced(/No other text of the link helps\. It works only once .* is switched on\.$/)
  })

  test('what no text mends stands beside the link that is mended in the rest, unopened', async () => {
    const { paste } = await open()
    await paste(link({ connection: 'stark-manual', response_type: 'Code' }))
    expect(await mended()).toBe(link({ connection: 'stark-manual' }))
    expect(screen.getByText(/^It works only once the connection is enabled/)).toBeVisible()
    expect(screen.queryByRole('link', { name: /^Open/ })).toBeNull()
  })

  test('another domain, after the custom domains were asked for; the mended link is copied', async () => {
    const { paste, user, requests } = await open()
    await paste(link({}, 'https://acme.us.auth0.com@evil.example/authorize'))
    expect(await screen.findByText(/leads to another domain/)).toBeVisible()
    expect(await mended()).toBe(link())
    expect(requests).toContain('GET /custom-domains')
    await user.click(screen.getByRole('button', { name: 'Copy mended link' }))
    expect(await navigator.clipboard.readText()).toBe(link())
    for (const one of screen.getAllByRole('link'))
      expect(one).toHaveAttribute('href', expect.stringMatching(/^http:\/\/localhost:4400\//))
  })

  test('a ready custom domain is none', async () => {
    const { paste } = await open()
    await paste(link({}, 'https://login.acme.example/authorize'))
    await announced(/^Nothing wrong found/)
  })

  test('a callback that is not registered: the one that is meant is chosen and put in', async () => {
    const { paste, user, field } = await open()
    await paste(link({ redirect_uri: 'https://portal.acme.example/old' }))
    const choice = await screen.findByRole('combobox', { name: 'Allowed Callback URL' })
    await user.selectOptions(choice, 'https://portal.acme.example/silent')
    await user.click(screen.getByRole('button', { name: 'Put it in the link' }))
    expect(field).toHaveFocus()
    expect(field).toHaveValue(link({ redirect_uri: 'https://portal.acme.example/silent' }))
    await announced(/^Nothing wrong found/)
  })

  test.each([
    ['https://acme.example/login', /a direct link’s path is \/authorize/],
    ['javascript:alert(1)', /begins with https/],
    ['https://[', 'Not a URL.'],
  ])('%s is called what it is, at the field', async (text, words) => {
    const { paste, field, requests } = await open()
    await paste(text)
    await waitFor(() => expect(field).toHaveAccessibleDescription(expect.stringMatching(words)))
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.queryByRole('link')).toBeNull()
    expect(requests).toEqual([])
  })
})

describe('a secret or a token in it', () => {
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2ln'

  test('is warned of, not shown, and sent and stored nowhere', async () => {
    const { paste, requests, bodies, queries, at } = await open()
    const canary = 'MOCK_canary_secret'
    await paste(link({ client_secret: canary, id_token_hint: jwt, connection: jwt }))
    const list = await findings()
    expect(list).toHaveTextContent('The link carries a secret')
    expect(list).toHaveTextContent('The link carries a token')
    expect(row(/^client_secret/)).toHaveTextContent('not shown (length 18)')
    await announced(/wrong/)
    const everywhere = JSON.stringify([
      requests,
      await bodies(),
      queries.getQueryCache().getAll(),
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      at(),
    ])
    for (const text of [canary, jwt]) expect(everywhere).not.toContain(text)
    expect(screen.getByRole('table')).not.toHaveTextContent(canary)
  })

  test('the mended link goes without', async () => {
    const { paste } = await open()
    await paste(link({ id_token_hint: jwt }))
    expect(await mended()).toBe(link())
  })

  test('is gone after Clear, and when the page is left', async () => {
    const { paste, user, field } = await open()
    await paste(link({ id_token_hint: jwt }))
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(field).toHaveValue('')
    expect(field).toHaveFocus()
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull())
    await paste(link())
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(() => expect(field).toHaveValue(''))
  })
})

test('hostile values are text: no link, no element, nothing unseen', async () => {
  const { paste } = await open()
  await paste(link({ login_hint: 'a\u202Eb', '<img src=x>': 'javascript:alert(1)' }))
  await screen.findByRole('table', { name: 'Parts of the link' })
  expect(row(/^login_hint/)).toHaveTextContent('a‹U+202E›b')
  expect(row(/^<img src=x>/)).toHaveTextContent('javascript:alert(1)')
  expect(document.querySelector('td a, th a, td img')).toBeNull()
})

describe('what cannot be asked', () => {
  test.each([
    ['read:connections', /Whether the tenant has this connection is not known/],
    ['read:clients', /Whether the tenant has this application is not known/],
  ])('without %s it says so, and judges the rest', async (without, words) => {
    const { paste, requests } = await open({ without })
    await paste(link({ response_type: 'Code' }))
    expect(await screen.findByText(words)).toBeVisible()
    expect(screen.getByText(without)).toBeVisible()
    expect(screen.getByText(/does not know this response_type/)).toBeVisible()
    expect(requests.some((line) => line.startsWith(`GET /${without.slice(5)}?`))).toBe(false)
  })

  test('without read:custom_domains another domain is not called wrong', async () => {
    const { paste } = await open({ without: 'read:custom_domains' })
    await paste(link({}, 'https://login.acme.example/authorize'))
    await announced(/^Could not tell everything\. The mended link stands below\.$/)
    expect(await mended()).toBe(link())
  })

  test('a tenant that fails is asked again on request', async () => {
    const { paste, user, management } = await open()
    management.panel.arm('next-500', 6)
    await paste(link())
    const alert = (await screen.findAllByRole('alert'))[0]
    if (!alert) throw new Error('no alert')
    expect(alert).toHaveTextContent(/could not be asked for/)
    expect(await screen.findByText('Could not tell everything.')).toBeVisible()
    management.panel.reset()
    for (const button of screen.getAllByRole('button', { name: 'Try again' }))
      await user.click(button)
    await announced(/^Nothing wrong found/)
  })

  test('offline it says that Greencheck’s server does not answer', async () => {
    const { paste, server } = await open()
    server.use(http.all('*/api/*', () => HttpResponse.error()))
    await paste(link())
    const alerts = await screen.findAllByRole('alert')
    expect(alerts[0]).toHaveTextContent('Greencheck’s server does not answer')
    expect(row(/^state/)).toHaveTextContent('abc')
  })
})

test('a newer link wins over one that is still being asked for', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const { paste, management } = await open({ delay: () => held })
  management.panel.arm('slow', 2)
  await paste(link({ connection: 'nobody' }))
  expect(await screen.findByText(/^Asking the tenant for the connection/)).toBeVisible()
  await paste(link())
  release()
  await announced(/^Nothing wrong found/)
  expect(screen.queryByText(/No connection of this tenant/)).toBeNull()
})

test('an application far down is found page by page', async () => {
  const { paste, requests } = await open({ seed: 'large' })
  await paste(link({ client_id: 'app-0150' }))
  await waitFor(() => expect(row(/^client_id/)).toHaveTextContent('Application 150'))
  expect(requests.filter((line) => line.startsWith('GET /clients'))).toHaveLength(2)
})
