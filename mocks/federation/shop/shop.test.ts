import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestBrowser, form } from '../../http/browser.helper.ts'
import { startTestHouse, type Stack } from '../stack.helper.ts'

const employee = form({ account: 'employee@northwind.example' })
let stack: Stack
beforeAll(async () => {
  stack = await startTestHouse()
})
afterAll(() => stack.close())

/** Follows an address to northwind, signs in there, and on to the end. */
async function signIn(address: string, by = createTestBrowser([])) {
  const chooser = await by.follow(address)
  const { response, url } = await by.follow(chooser.url, employee)
  return { url, html: await response.text(), by }
}

const directLink = (more = {}) =>
  `${stack.origins.http}/authorize/?${new URLSearchParams({
    client_id: 'acme-shop',
    response_type: 'code',
    redirect_uri: `${stack.origins.app}/callback`,
    state: 'OPAQUE_VALUE',
    connection: 'globex-oidc',
    ...more,
  })}`

describe('the sample application', () => {
  test('begins a login through a connection, and shows the claims', async () => {
    const { html } = await signIn(`${stack.origins.app}/login?connection=globex-oidc`)
    expect(html).toContain('state, nonce and PKCE are checked')
    expect(html).toContain('oidc|globex-oidc|nw-1001')
    expect(html).toContain('employee@northwind.example')
  })

  test('shows the login box when no connection is named', async () => {
    const { response } = await createTestBrowser([]).follow(`${stack.origins.app}/login`)
    expect(await response.text()).toContain('Continue with Globex')
  })

  test('takes the code of a direct link that was copied and opened', async () => {
    const { html, url } = await signIn(directLink())
    expect(new URL(url).searchParams.get('state')).toBe('OPAQUE_VALUE')
    expect(html).toContain('received a code it did not ask for')
    expect(html).toContain('oidc|globex-oidc|nw-1001')
  })

  test('takes one with a state of its own, or none', async () => {
    const link = directLink().replace('state=OPAQUE_VALUE&', '')
    expect((await signIn(link)).html).toContain('Signed in')
  })

  test('shows the error of a link that cannot work', async () => {
    const link = directLink({ connection: 'nobody' })
    const { response } = await createTestBrowser([]).follow(link)
    const html = await response.text()
    expect(html).toContain('invalid_request')
    expect(html).toContain('the connection was not found')
  })

  test('shows a name that is markup as text', async () => {
    const by = createTestBrowser([])
    const chooser = await by.follow(directLink())
    const account = form({ account: 'markup@northwind.example' })
    const { response } = await by.follow(chooser.url, account)
    expect(await response.text()).not.toContain('<img')
  })

  test('signs out of the tenant and comes back', async () => {
    const { by } = await signIn(directLink())
    const { url } = await by.follow(`${stack.origins.app}/logout`)
    expect(url).toBe(`${stack.origins.app}/`)
    const again = await by.send(directLink())
    expect(again.headers.get('location')).toContain('/interaction/')
  })

  test('logs the exchange of its code, and one that fails', async () => {
    await signIn(directLink())
    const q = new URLSearchParams({ q: 'client_id:acme-shop', per_page: '1' })
    expect(await stack.manage('GET', `/logs?${q}`)).toMatchObject([{ type: 'seacft' }])
    const junk = new URLSearchParams({ code: 'junk', iss: `${stack.origins.http}/` })
    const response = await fetch(`${stack.origins.app}/callback?${junk}`)
    expect(await response.text()).toContain('invalid_grant')
    expect(await stack.manage('GET', `/logs?${q}`)).toMatchObject([{ type: 'feacft' }])
  })
})
