import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { form } from '../http/browser.helper.ts'
import { startTestHouse, type TestClient, type Stack } from './stack.helper.ts'

let stack: Stack

beforeAll(async () => {
  stack = await startTestHouse()
  await stack.connect(
    'northwind',
    { domain_aliases: ['northwind.example'] },
    { display_name: 'North <Wind>', show_as_button: true },
  )
  await stack.connect('hidden', { domain_aliases: ['hidden.example'] })
  await stack.connect('off', {}, { authentication: { active: false }, show_as_button: true })
})
afterEach(() => stack.sandbox.management.panel.reset())
afterAll(() => stack.close())

async function open(client: TestClient) {
  const by = stack.browser()
  const { response, url } = await by.follow(stack.authorizeUrl(client))
  return { by, url, html: await response.text() }
}
const tester = 'sandbox-tester'

describe('the login box', () => {
  test('has a button for each connection that shows one', async () => {
    const { html } = await open(tester)
    expect(html).toContain('Continue with North &lt;Wind&gt;')
    expect(html).not.toContain('value="hidden"')
    expect(html).not.toContain('>off<')
  })

  test('leads a button to its provider, and back', async () => {
    const { by, url } = await open(tester)
    const chooser = await by.follow(url, form({ connection: 'northwind' }))
    expect(new URL(chooser.url).origin).toBe(stack.origins.idp)
    const account = form({ account: 'employee@northwind.example' })
    const { url: end } = await by.follow(chooser.url, account)
    expect(new URL(end).searchParams.has('code')).toBe(true)
  })

  test.each([
    ['someone@northwind.example', true],
    ['Someone@HIDDEN.example', true],
    ['someone@sub.hidden.example', false],
    ['someone@elsewhere.example', false],
  ])('home realm discovery of %s: %s', async (email, found) => {
    const { by, url } = await open(tester)
    const next = await by.follow(url, form({ email }))
    expect(new URL(next.url).origin === stack.origins.idp).toBe(found)
    if (!found) expect(await next.response.text()).toContain(`is for ${email}`)
  })

  test('asks for no address where login is not Identifier First', async () => {
    stack.sandbox.management.panel.arm('not-identifier-first')
    const { by, url, html } = await open(tester)
    expect(html).not.toContain('Email address')
    const { url: next } = await by.follow(url, form({ email: 'a@northwind.example' }))
    expect(new URL(next).origin).toBe(stack.origins.http)
  })

  test('lets users of a database in where it is enabled, and only there', async () => {
    const { by, url, html } = await open('acme-billing')
    expect(html).toContain('ann@acme.example')
    const { url: end } = await by.follow(url, form({ account: 'ann@acme.example' }))
    expect(new URL(end).searchParams.has('code')).toBe(true)
    expect((await open(tester)).html).not.toContain('ann@acme.example')
  })

  test('can be cancelled', async () => {
    const { by, url } = await open(tester)
    const { url: end } = await by.follow(url, form({ cancel: 'yes' }))
    expect(new URL(end).searchParams.get('error')).toBe('access_denied')
  })

  test('is for the operators where the dashboard asks', async () => {
    const link = `${stack.origins.http}/authorize?${new URLSearchParams({
      client_id: 'sandbox-dashboard',
      response_type: 'code',
      redirect_uri: 'http://localhost:3000',
      scope: 'openid',
    })}`
    const { response } = await stack.browser().follow(link)
    expect(await response.text()).toContain('operator@acme.example')
  })
})

describe('a link that cannot work', () => {
  test.each([
    ['an unknown connection', { connection: 'nobody' }, 'the connection was not found'],
    [
      'one not enabled for the client',
      { connection: 'stark-manual' },
      'the connection was not found',
    ],
    ['one that is switched off', { connection: 'off' }, 'the connection was disabled'],
  ])('%s comes back as Auth0 says it, and is logged', async (_, more, description) => {
    const { url } = await stack.browser().follow(stack.authorizeUrl('acme-billing', more))
    const answer = new URL(url).searchParams
    expect(answer.get('error')).toBe('invalid_request')
    expect(answer.get('error_description')).toBe(description)
    expect(answer.get('state')).toBe('opaque')
    expect(await stack.manage('GET', '/logs?per_page=1')).toMatchObject([
      { type: 'f', description, client_id: 'acme-billing', ...more },
    ])
  })

  test('the dashboard cannot name a connection', async () => {
    const { url } = await stack.browser().follow(
      `${stack.origins.http}/authorize?${new URLSearchParams({
        client_id: 'sandbox-dashboard',
        response_type: 'code',
        redirect_uri: 'http://localhost:3000',
        connection: 'northwind',
      })}`,
    )
    expect(new URL(url).searchParams.get('error_description')).toBe('the connection was not found')
  })

  test.each([
    ['an unknown client', { client_id: 'nobody' }, 'Unknown client: nobody'],
    [
      'a callback not registered',
      { redirect_uri: 'https://evil.example/' },
      'Callback URL mismatch',
    ],
  ])('%s is refused on a page, and nothing is sent anywhere', async (_, more, text) => {
    const link = stack.authorizeUrl('acme-billing', { connection: 'northwind', ...more })
    const response = await stack.browser().send(link)
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).toContain(text)
  })

  test('a client without connections is told so', async () => {
    for (const stored of stack.sandbox.management.state.connections.values())
      stored.enabledClients.delete('acme-portal')
    const { url } = await stack.browser().follow(stack.authorizeUrl('acme-portal'))
    expect(new URL(url).searchParams.get('error_description')).toBe(
      'no connections enabled for the client',
    )
  })
})

describe('sessions', () => {
  test('a user is not asked again, except for another connection or by prompt=login', async () => {
    const by = stack.browser()
    const link = (more = {}) => stack.authorizeUrl(tester, { connection: 'northwind', ...more })
    await stack.signIn('employee@northwind.example', link(), by)
    const again = await by.follow(link())
    expect(new URL(again.url).searchParams.has('code')).toBe(true)
    for (const more of [{ connection: 'hidden' }, { prompt: 'login' }]) {
      const asked = await by.send(link(more))
      expect(asked.headers.get('location')).toContain('/interaction/')
    }
  })

  test('a tested user is never the operator, and signs out of the tenant', async () => {
    const by = stack.browser()
    const connection = { connection: 'northwind' }
    const link = stack.authorizeUrl(tester, connection)
    await stack.signIn('employee@northwind.example', link, by)
    const dashboardLink = `${stack.origins.http}/authorize?${new URLSearchParams({
      client_id: 'sandbox-dashboard',
      response_type: 'code',
      redirect_uri: 'http://localhost:3000',
      scope: 'openid',
    })}`
    const page = await by.follow(dashboardLink)
    expect(await page.response.text()).toContain('operator@acme.example')
    const operator = form({ account: 'operator@acme.example' })
    const { url } = await by.follow(page.url, operator)
    expect(new URL(url).searchParams.has('code')).toBe(true)

    const returnTo = 'http://localhost:3000/callback.html'
    const query = new URLSearchParams({ client_id: tester, returnTo })
    const out = await by.send(`${stack.origins.http}/v2/logout?${query}`)
    expect(out.headers.get('location')).toBe(returnTo)
    expect(await (await by.follow(dashboardLink)).response.text()).toContain('operator@')
  })
})
