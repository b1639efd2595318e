import { describe, expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { sub } from '../bench.helper.ts'
import { addUser, ask, claims, iss, token, user_id } from './child.helper.ts'
import { failureOf, jwtOf, openHouse } from './house.helper.ts'

describe('what the token says', () => {
  const { response } = gatewayContract.readChildToken

  test('header and claims come, the token does not', async () => {
    const house = await openHouse()
    const identities = [{ provider: 'auth0', access_token: 'canary-inside' }]
    const copy = `${token} and MOCK_signature_of_the_token`
    const full = jwtOf({ ...claims, identities, copy })
    addUser(house, full)
    const text = await (await ask(house, 'token')).text()
    expect(response.parse(JSON.parse(text))).toMatchObject({
      header: { alg: 'RS256', typ: 'JWT', kid: 'k1' },
      claims: { ...claims, identities: [{ provider: 'auth0' }] },
    })
    expect(text).not.toMatch(/canary|signature_of_the_token|eyJ/)
    expect(JSON.stringify(house.lines)).not.toMatch(/signature_of_the_token|eyJ/)
  })

  test.each(['opaque-MOCK_token', `${jwtOf({}, { alg: 'dir', iss }).split('.')[0]}..iv.text.tag`])(
    'of a token that is no signed JWT there is nothing to say: %s',
    async (opaque) => {
      const house = await openHouse()
      addUser(house, opaque)
      expect(await (await ask(house, 'token')).json()).toEqual({})
    },
  )

  test('the audit log says who read whose', async () => {
    const house = await openHouse()
    addUser(house, token)
    await ask(house, 'token')
    await ask(house, 'userinfo', 'partner-tenant', { user_id: 'x'.repeat(513) })
    const id = house.idOf('partner-tenant')
    expect(house.audits()).toMatchObject([
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
    const house = await openHouse()
    addUser(house)
    expect(await failureOf(await ask(house, what))).toMatchObject({
      http: 404,
      message: 'The tenant keeps no access token of this user.',
    })
  })

  test('where the machine lacks the scope, which is said', async () => {
    const house = await openHouse({ without: 'read:user_idp_tokens' })
    addUser(house, token)
    expect(await failureOf(await ask(house, what))).toMatchObject({
      http: 502,
      source: 'tenant',
      code: 'machine_scope_missing',
      missing: 'read:user_idp_tokens',
    })
  })

  test('of users of another connection', async () => {
    const house = await openHouse()
    addUser(house, token)
    expect((await ask(house, what, 'globex-oidc')).status).toBe(404)
  })

  test('of users of another strategy', async () => {
    const house = await openHouse()
    const answer = await ask(house, what, 'globex-oidc', { user_id: 'oidc|globex-oidc|1001' })
    const failure = await failureOf(answer)
    expect(failure).toMatchObject({ http: 400, code: 'invalid_request' })
    expect(JSON.stringify(failure)).not.toContain('MOCK_idp_access_token')
  })

  test('for an operator who may not', async () => {
    const house = await openHouse()
    const permissions = ['read:users', 'read:connections', 'run:tests']
    const other = await house.tenant.issueOperatorToken({ sub: 'v', permissions })
    const path = `/api/connections/${house.idOf('partner-tenant')}/child-${what}`
    const answer = await house.send('POST', path, { user_id }, { token: other })
    expect(await failureOf(answer)).toMatchObject({ http: 403, missing: 'read:user_idp_tokens' })
  })
})
