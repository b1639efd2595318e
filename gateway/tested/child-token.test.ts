import { describe, expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { sub } from '../bench.helper.ts'
import { addUser, ask, claims, iss, token, user_id } from './child.helper.ts'
import { failureOf, jwtOf, openStack } from './stack.helper.ts'

describe('what the token says', () => {
  const { response } = gatewayContract.readChildToken

  test('header and claims come, the token does not', async () => {
    const stack = await openStack()
    const identities = [{ provider: 'auth0', access_token: 'canary-inside' }]
    const copy = `${token} and MOCK_signature_of_the_token`
    const full = jwtOf({ ...claims, identities, copy })
    addUser(stack, full)
    const text = await (await ask(stack, 'token')).text()
    expect(response.parse(JSON.parse(text))).toMatchObject({
      header: { alg: 'RS256', typ: 'JWT', kid: 'k1' },
      claims: { ...claims, identities: [{ provider: 'auth0' }] },
    })
    expect(text).not.toMatch(/canary|signature_of_the_token|eyJ/)
    expect(JSON.stringify(stack.lines)).not.toMatch(/signature_of_the_token|eyJ/)
  })

  test.each(['opaque-MOCK_token', `${jwtOf({}, { alg: 'dir', iss }).split('.')[0]}..iv.text.tag`])(
    'of a token that is no signed JWT there is nothing to say: %s',
    async (opaque) => {
      const stack = await openStack()
      addUser(stack, opaque)
      expect(await (await ask(stack, 'token')).json()).toEqual({})
    },
  )

  test('the audit log says who read whose', async () => {
    const stack = await openStack()
    addUser(stack, token)
    await ask(stack, 'token')
    await ask(stack, 'userinfo', 'partner-tenant', { user_id: 'x'.repeat(513) })
    const id = stack.idOf('partner-tenant')
    expect(stack.audits()).toMatchObject([
      {
        action: 'readChildToken',
        operator: sub,
        permission: 'read:user_idp_tokens',
        connection: { id },
        user: user_id,
        outcome: 'done',
      },
      { action: 'callChildUserinfo', user: '[too long]', outcome: 'refused' },
    ])
  })
})

describe.each(['token', 'userinfo'] as const)('there is no %s', (what) => {
  test('where the tenant keeps none', async () => {
    const stack = await openStack()
    addUser(stack)
    expect(await failureOf(await ask(stack, what))).toMatchObject({
      http: 404,
      message: 'The tenant keeps no access token of this user.',
    })
  })

  test('where the machine lacks the scope, which is said', async () => {
    const stack = await openStack({ without: 'read:user_idp_tokens' })
    addUser(stack, token)
    expect(await failureOf(await ask(stack, what))).toMatchObject({
      http: 502,
      source: 'tenant',
      code: 'machine_scope_missing',
      missing: 'read:user_idp_tokens',
    })
  })

  test('of users of another connection', async () => {
    const stack = await openStack()
    addUser(stack, token)
    expect((await ask(stack, what, 'globex-oidc')).status).toBe(404)
  })

  test('of users of another strategy', async () => {
    const stack = await openStack()
    const answer = await ask(stack, what, 'globex-oidc', { user_id: 'oidc|globex-oidc|1001' })
    const failure = await failureOf(answer)
    expect(failure).toMatchObject({ http: 400, code: 'invalid_request' })
    expect(JSON.stringify(failure)).not.toContain('MOCK_idp_access_token')
  })

  test('for an operator who may not', async () => {
    const stack = await openStack()
    const permissions = ['read:users', 'read:connections', 'run:tests']
    const other = await stack.tenant.issueOperatorToken({ sub: 'v', permissions })
    const path = `/api/connections/${stack.idOf('partner-tenant')}/child-${what}`
    const answer = await stack.send('POST', path, { user_id }, { token: other })
    expect(await failureOf(answer)).toMatchObject({ http: 403, missing: 'read:user_idp_tokens' })
  })
})
