import { expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { failureOf, type Stack, jwtOf, openStack } from './stack.helper.ts'

const { response } = gatewayContract.getTestedUser
const ask = (stack: Stack, connection: string, user: string) =>
  stack.send('GET', stack.userPath(connection, user))

/** The profile of Auth0's own page on `auth0-oidc`, with a connection of another name in it. */
const child = 'auth0-oidc|partner-tenant|auth0|563b9b6cf50bc24402a69b80'
const seedProfile = {
  name: 'user-in-child@mail.com',
  email_verified: false,
  nickname: 'user-in-child',
  picture: 'https://s.gravatar.com/avatar/cb89d4?s=480',
  clientID: 'YOUR_CLIENT_ID',
  updated_at: '2015-11-05T18:10:17.813Z',
  created_at: '2015-11-05T18:09:49.575Z',
  global_client_id: 'abOXA94rTYTYk6wDZsbQXJBv5VYiArmI',
  persistent: {},
}
const seedIdentity = {
  user_id: 'partner-tenant|auth0|563b9b6cf50bc24402a69b80',
  provider: 'auth0-oidc',
  connection: 'tenant2',
  isSocial: true,
}
const email = 'user-in-child@mail.com'

test('the profile of the documentation comes whole', async () => {
  const stack = await openStack()
  const profile = { ...seedProfile, department: 'Sales', groups: ['a', 'b'] }
  stack.addUser({ user_id: child, connection: '', email, identities: [seedIdentity], profile })
  const answer = await ask(stack, 'partner-tenant', child)
  expect(response.parse(await answer.json())).toEqual({
    user_id: child,
    identities: [seedIdentity],
    profile: { ...profile, email },
  })
})

test('what the tenant and its applications keep of the user stays there', async () => {
  const stack = await openStack()
  const kept = {
    app_metadata: { plan: 'canary' },
    user_metadata: { canary: 1 },
    multifactor: ['canary'],
    authentication_methods: [{ canary: 1 }],
    blocked: true,
    last_ip: '198.51.100.7',
    last_login: '2026-01-01T00:00:00.000Z',
    last_password_reset: '2026-01-01T00:00:00.000Z',
    logins_count: 7,
  }
  const profile = { ...seedProfile, ...kept }
  stack.addUser({ user_id: child, connection: '', identities: [seedIdentity], profile })
  const answer = await ask(stack, 'partner-tenant', child)
  expect(response.parse(await answer.json()).profile).toEqual(seedProfile)
})

test('no token of any account, wherever it stands', async () => {
  const stack = await openStack()
  const access_token = jwtOf({ sub: 'canary' })
  const account = {
    ...seedIdentity,
    access_token,
    access_token_secret: 'canary-of-secret',
    refresh_token: 'canary-of-refresh',
    expires_in: 86_400,
    profileData: { email: 'canary@example.com' },
  }
  const profile = {
    copied: `Bearer ${access_token}`,
    opaque: 'see canary-of-refresh here',
    idToken: 'canary-by-name',
    deep: [{ tokens: { any: ['canary-below-name'] }, other: jwtOf({ a: 'canary' }) }],
    [`named ${access_token}`]: 1,
    token_use: 'id',
  }
  stack.addUser({ user_id: child, connection: '', identities: [account], profile })
  // The sandbox, as Auth0, shows access tokens alone; a tenant that shows more is no worse.
  const answer = await ask(stack, 'partner-tenant', child)
  const text = await answer.text()
  expect(text).not.toContain('canary')
  expect(text).not.toContain('eyJ')
  expect(response.parse(JSON.parse(text)).profile).toMatchObject({
    copied: 'Bearer [removed]',
    opaque: 'see [removed] here',
    token_use: 'id',
  })
})

test('an attribute without end', async () => {
  const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`
  const stack = await openStack({
    tenantFetch: async (request, tenant) => {
      if (!request.url.includes('/users/')) return tenant(request)
      const identities = JSON.stringify([seedIdentity])
      return new Response(`{"user_id":"${child}","identities":${identities},"deep":${deep}}`)
    },
  })
  const answer = await ask(stack, 'partner-tenant', child)
  expect(answer.status).toBe(200)
  expect((await answer.text()).length).toBeLessThan(500)
})

const hank = 'oidc|globex-oidc|1001'
test.each([
  ['another connection’s', 'hooli-mapped', hank],
  ['another connection’s, of the other strategy', 'partner-tenant', hank],
  ['nobody', 'globex-oidc', 'oidc|globex-oidc|none'],
  ['no user id', 'globex-oidc', '..'],
  ['no user id either', 'globex-oidc', '../clients'],
  ['control codes', 'globex-oidc', 'oidc|globex-oidc|a\nb'],
  ['one far too long', 'globex-oidc', `oidc|${'x'.repeat(500)}`],
])('%s: 404, in the same words', async (_, connection, user) => {
  const stack = await openStack()
  const answer = await ask(stack, connection, user)
  expect(answer.status).toBe(404)
  expect(await failureOf(answer)).toMatchObject({ source: 'gateway', code: 'not_found' })
})

test('a user of nobody knows and one of another connection are told in the same words', async () => {
  const stack = await openStack()
  const [a, b] = [
    await failureOf(await ask(stack, 'hooli-mapped', hank)),
    await failureOf(await ask(stack, 'hooli-mapped', 'oidc|hooli-mapped|nobody')),
  ]
  expect(a).toEqual(b)
})

test.each([
  ['a connection named like the beginning of another', 'partner', 'auth0-oidc'],
  ['the same name under another provider', 'partner-tenant', 'samlp'],
])('%s has no part in it', async (_, name, provider) => {
  const stack = await openStack()
  const identity = { ...seedIdentity, provider, user_id: `${name}|auth0|1` }
  stack.addUser({ user_id: child, connection: '', identities: [identity], profile: {} })
  expect((await ask(stack, 'partner-tenant', child)).status).toBe(404)
})

test('a linked account of the connection is enough', async () => {
  const stack = await openStack()
  const main = { user_id: '1', provider: 'auth0', connection: 'Username-Password-Authentication' }
  const linked = { user_id: 'globex-oidc|7', provider: 'oidc', connection: 'globex-oidc' }
  const identities = [main, linked]
  stack.addUser({ user_id: 'auth0|1', connection: '', identities, profile: { name: 'A' } })
  const answer = await ask(stack, 'globex-oidc', 'auth0|1')
  expect(response.parse(await answer.json())).toEqual({
    user_id: 'auth0|1',
    identities,
    profile: { name: 'A' },
  })
})

test.each([
  ['wayne-okta', 'okta'],
  ['Username-Password-Authentication', 'auth0'],
])('users of %s are not shown: it is not tested here', async (connection, provider) => {
  const stack = await openStack()
  const user_id = `${provider}|1`
  const identity = { user_id: '1', provider, connection }
  stack.addUser({ user_id, connection, identities: [identity], profile: { salary: 'canary' } })
  const failure = await failureOf(await ask(stack, connection, user_id))
  expect(failure).toMatchObject({ http: 400, code: 'invalid_request' })
})

test.each(['a/b', '../x', 'a%2Fb', 'a+b c', 'ü@x.example', 'a|b', '?a=1#b'])(
  'whatever the IdP calls him: %s',
  async (name) => {
    const stack = await openStack()
    const user_id = `oidc|globex-oidc|${name}`
    const identity = { user_id: name, provider: 'oidc', connection: 'globex-oidc' }
    stack.addUser({ user_id, connection: '', identities: [identity], profile: {} })
    const answer = await ask(stack, 'globex-oidc', user_id)
    expect(response.parse(await answer.json()).user_id).toBe(user_id)
  },
)

test('without the scope it says which', async () => {
  const stack = await openStack({ without: 'read:users' })
  expect(await failureOf(await ask(stack, 'globex-oidc', hank))).toMatchObject({
    http: 502,
    code: 'machine_scope_missing',
    missing: 'read:users',
  })
})

test('an operator without the permission is refused', async () => {
  const stack = await openStack()
  const viewer = await stack.tenant.issueOperatorToken({
    sub: 'v',
    permissions: ['read:connections'],
  })
  const path = stack.userPath('globex-oidc', hank)
  const answer = await stack.send('GET', path, undefined, { token: viewer })
  expect(await failureOf(answer)).toMatchObject({ http: 403, missing: 'read:users' })
})
