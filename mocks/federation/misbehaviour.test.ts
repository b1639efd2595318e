import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { form } from '../http/browser.helper.ts'
import { idpAccounts } from '../sentinels-idp.ts'
import { startTestHouse, type Stack } from './stack.helper.ts'

let stack: Stack

beforeAll(async () => {
  stack = await startTestHouse()
  await stack.connect('back')
  await stack.connect('front', { type: 'front_channel', client_id: 'northwind-acme-front' })
})
afterAll(() => stack.close())

/** The error an application receives, by query or fragment. */
const errorIn = ({ searchParams }: URL) => ({
  error: searchParams.get('error'),
  description: searchParams.get('error_description'),
})

/** The newest line of the tenant's log. */
async function lastLog() {
  const [line]: object[] = [await stack.manage('GET', '/logs?per_page=1')].flat().filter(isObject)
  return line
}
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const failures = [
  ['denies@northwind.example', 'access_denied', 'The user denied the request'],
  ['wrong-nonce@northwind.example', 'unauthorized', 'unexpected ID Token "nonce" claim value'],
  [
    'expired@northwind.example',
    'unauthorized',
    'unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',
  ],
  [
    'rotated-key@northwind.example',
    'unauthorized',
    'error when selecting a JWT verification key, no applicable keys found',
  ],
  ['clock@northwind.example', 'unauthorized', 'unexpected JWT "nbf" (not before) claim value'],
] as const

describe.each(['back', 'front'])('through the %s channel', (connection) => {
  test.each(failures)('%s ends with %s', async (email, error, description) => {
    const link = stack.authorizeUrl('acme-billing', { connection })
    const { url } = await stack.signIn(email, link)
    expect(errorIn(url)).toEqual({ error, description })
    expect(url.searchParams.get('state')).toBe('opaque')
    expect(await lastLog()).toMatchObject({
      type: 'f',
      connection,
      client_id: 'acme-billing',
      description,
      details: { error: { oauthError: error } },
    })
  })
})

test('every misbehaving account is tested', () => {
  const misbehaving = idpAccounts.filter(({ does }) => does !== undefined)
  expect(misbehaving.map(({ email }) => email)).toEqual(failures.map(([email]) => email))
})

const stored = async (sub: string) =>
  stack.manage('GET', `/users/${encodeURIComponent(`oidc|back|${sub}`)}`)

test.each([
  ['no-email@northwind.example', 'nw-4001', { name: 'Noah Noemail', nickname: 'no-email' }],
  ['verified-as-text@northwind.example', 'nw-4002', { email_verified: 'true' }],
  ['unverified@northwind.example', 'nw-4005', { email_verified: false }],
  ['verified-unsaid@northwind.example', 'nw-4006', { name: 'Udo Unsaid' }],
  ['markup@northwind.example', 'nw-4003', { name: '<img src=x onerror=alert(1)> "Mark" & Up' }],
  ['groups@northwind.example', 'nw-4004', { name: 'Greta Groups' }],
])('%s is let in, and stored as she is', async (email, sub, profile) => {
  const link = stack.authorizeUrl('acme-billing', { connection: 'back' })
  const { url } = await stack.signIn(email, link)
  expect(url.searchParams.has('code')).toBe(true)
  const user = await stored(sub)
  expect(user).toMatchObject(profile)
  // `groups` is a name a profile may not have.
  expect(user).not.toHaveProperty('groups')
  if (sub === 'nw-4001') expect(user).not.toHaveProperty('email')
})

test('a profile of more than 10 KB is stored, until that is switched off', async () => {
  const signIn = async () => {
    const link = stack.authorizeUrl('acme-billing', { connection: 'back' })
    return (await stack.signIn('large@northwind.example', link)).url.searchParams
  }
  expect((await signIn()).has('code')).toBe(true)
  stack.sandbox.management.panel.arm('small-profiles')
  const refused = await signIn()
  stack.sandbox.management.panel.reset()
  expect(refused.get('error')).toBe('unauthorized')
  expect(refused.get('error_description')).toContain('10 KB')
})

describe('a connection that follows the provider’s session_expiry', () => {
  const signIn = async (email: string) => {
    const link = stack.authorizeUrl('acme-billing', { connection: 'session' })
    return (await stack.signIn(email, link)).url
  }
  beforeAll(() => stack.connect('session', { id_token_session_expiry_supported: true }))

  test('lets nobody in whose ID token lacks it', async () => {
    expect(errorIn(await signIn('employee@northwind.example'))).toEqual({
      error: 'unauthorized',
      description: 'The upstream Identity Provider did not return a session_expiry claim',
    })
    expect(await lastLog()).toMatchObject({ type: 'f', connection: 'session' })
  })

  test('logs when the session ends, where that is before the tenant’s own time', async () => {
    const url = await signIn('session-expiry@northwind.example')
    expect(url.searchParams.has('code')).toBe(true)
    const line = await lastLog()
    expect(line).toMatchObject({ type: 's', details: { idp_session_expiry: expect.any(Number) } })
  })
})

describe('clients at northwind', () => {
  test('one that allows only the back channel', async () => {
    const client = {
      client_id: 'northwind-back-only',
      client_secret: 'MOCK_northwind_back_only_secret',
    }
    await stack.connect('back-only', client)
    const back = stack.authorizeUrl('acme-billing', { connection: 'back-only' })
    const { url } = await stack.signIn('employee@northwind.example', back)
    expect(url.searchParams.has('code')).toBe(true)

    await stack.connect('back-only-front', { ...client, type: 'front_channel' })
    const front = stack.authorizeUrl('acme-billing', { connection: 'back-only-front' })
    const { url: refused } = await stack.browser().follow(front)
    expect(errorIn(new URL(refused))).toEqual({
      error: 'unauthorized_client',
      description: 'The client is not authorized to use this response type',
    })
  })

  test('one with another callback keeps the user at an error page', async () => {
    await stack.connect('other-callback', {
      client_id: 'northwind-other-callback',
      client_secret: 'MOCK_northwind_other_callback_secret',
    })
    const link = stack.authorizeUrl('acme-billing', { connection: 'other-callback' })
    const { url, response } = await stack.browser().follow(link)
    expect(new URL(url).origin).toBe(stack.origins.idp)
    expect(await response.text()).toContain('invalid_redirect_uri')
  })

  test.each(['northwind-other-secret', 'northwind-acme'])('a wrong secret for %s', async (id) => {
    const connection = `secret-${id}`
    await stack.connect(connection, { client_id: id, client_secret: 'MOCK_wrong' })
    const link = stack.authorizeUrl('acme-billing', { connection })
    const { url } = await stack.signIn('employee@northwind.example', link)
    expect(errorIn(url)).toEqual({
      error: 'invalid_client',
      description: 'client authentication failed',
    })
    expect(await lastLog()).toMatchObject({ type: 'f', connection })
  })

  test('one nobody registered keeps the user at an error page', async () => {
    await stack.connect('unregistered', { client_id: 'nobody' })
    const link = stack.authorizeUrl('acme-billing', { connection: 'unregistered' })
    const { response } = await stack.browser().follow(link)
    expect(await response.text()).toContain('invalid_client')
  })
})

test('an issuer that differs from the stored one is refused', async () => {
  await stack.connect('other-issuer', {
    issuer: `${stack.origins.idp}/elsewhere`,
    oidc_metadata: {
      issuer: `${stack.origins.idp}/elsewhere`,
      authorization_endpoint: `${stack.origins.idp}/authorize`,
      jwks_uri: `${stack.origins.idp}/jwks`,
    },
    authorization_endpoint: `${stack.origins.idp}/authorize`,
    token_endpoint: `${stack.origins.idp}/token`,
    jwks_uri: `${stack.origins.idp}/jwks`,
  })
  const link = stack.authorizeUrl('acme-billing', { connection: 'other-issuer' })
  const { url } = await stack.signIn('employee@northwind.example', link)
  expect(errorIn(url)).toMatchObject({ error: 'unauthorized' })
  expect(errorIn(url).description).toContain('"iss" (issuer)')
})

test('a user who cancels at northwind comes back with access_denied', async () => {
  const by = stack.browser()
  const chooser = await by.follow(stack.authorizeUrl('acme-billing', { connection: 'back' }))
  const { url } = await by.follow(chooser.url, form({ cancel: 'yes' }))
  expect(errorIn(new URL(url)).error).toBe('access_denied')
})
