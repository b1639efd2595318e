import { describe, expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import type { GuardedFetch, SendOptions } from '../probe/guarded-fetch.ts'
import { noProbe } from '../bench.helper.ts'
import { addUser, ask, claims, iss, token } from './child.helper.ts'
import { jwtOf, openStack } from './stack.helper.ts'

/** A guarded fetch that keeps what was sent and answers as told. */
function probing(seen: Partial<Evidence>) {
  const sent: { url: string; options: SendOptions }[] = []
  const probe: GuardedFetch = {
    ...noProbe,
    send: async (url, options) => {
      sent.push({ url, options })
      return { evidence: { url, hops: [], at: 1, ms: 2, headers: {}, ...seen } }
    },
  }
  return { probe, sent }
}

describe('the child tenant’s userinfo', () => {
  const { response } = gatewayContract.callChildUserinfo
  const url = `${iss}userinfo`

  test('is asked once with the token, and its claims come without it', async () => {
    const said = { sub: 'auth0|563b', echo: token, identities: [{ access_token: 'canary' }] }
    const { probe, sent } = probing({ status: 200, body: JSON.stringify(said) })
    const stack = await openStack({ probe })
    addUser(stack, token)
    const answer = await ask(stack, 'userinfo')
    expect(response.parse(await answer.json())).toEqual({
      url,
      status: 200,
      claims: { sub: 'auth0|563b', echo: '[removed]', identities: [{ access_token: '[removed]' }] },
    })
    expect(sent).toMatchObject([
      { url, options: { method: 'GET', headers: { authorization: `Bearer ${token}` } } },
    ])
  })

  test.each<[string, Partial<Evidence>, object]>([
    ['an expired token', { status: 401 }, { status: 401, problem: /does not take the token/ }],
    ['an error', { status: 500 }, { status: 500, problem: /status 500/ }],
    ['a redirect', { status: 302 }, { status: 302, problem: /not followed/ }],
    ['a page', { status: 200, body: '<html>' }, { status: 200, problem: /no JSON object/ }],
    ['a list', { status: 200, body: '[]' }, { status: 200, problem: /no JSON object/ }],
    [
      'nobody',
      { failure: { class: 'connect', detail: 'ECONNREFUSED', host: 'h' } },
      { problem: /could not be asked/ },
    ],
    [
      'too much',
      { status: 200, failure: { class: 'too-large', detail: '1', host: 'h' } },
      { problem: /128 KB/ },
    ],
    ['a refused address', { refused: { url, reason: 'address' } }, { problem: /was not sent/ }],
  ])('%s is said in words', async (_, seen, expected) => {
    const { probe } = probing(seen)
    const stack = await openStack({ probe })
    addUser(stack, token)
    const said = response.parse(await (await ask(stack, 'userinfo')).json())
    expect(said).not.toHaveProperty('claims')
    const { problem, ...rest } = { problem: /./, ...expected }
    expect(said).toMatchObject({ url, ...rest })
    expect(said.problem).toMatch(problem)
  })

  test('gets the encrypted token of the tenant, which names it in its header', async () => {
    const { probe, sent } = probing({ status: 200, body: '{}' })
    const stack = await openStack({ probe })
    addUser(stack, `${jwtOf({}, { alg: 'dir', enc: 'A256GCM', iss }).split('.')[0]}..iv.text.tag`)
    expect(await (await ask(stack, 'userinfo')).json()).toEqual({ url, status: 200, claims: {} })
    expect(sent).toHaveLength(1)
  })

  test.each([
    ['of another tenant', jwtOf({ ...claims, iss: 'https://other.auth0.com/' })],
    ['of the same name at http', jwtOf({ ...claims, iss: 'http://partner.eu.auth0.com/' })],
    ['of nobody', jwtOf({ sub: 'u' })],
    ['that does not say', 'opaque-MOCK_token'],
    ['with an issuer that is no URL', jwtOf({ ...claims, iss: 'partner' })],
  ])('never gets a token %s', async (_, other) => {
    const { probe, sent } = probing({ status: 200, body: '{}' })
    const stack = await openStack({ probe })
    addUser(stack, other)
    expect(await (await ask(stack, 'userinfo')).json()).toEqual({
      url,
      problem: 'The token does not say that this tenant issued it. It was not sent.',
    })
    expect(sent).toEqual([])
  })

  test.each(['', 'a/b', 'user@evil.example', 'evil.example#', 'evil.example?', '[::1]', 7])(
    'is not asked at the domain %o',
    async (domain) => {
      const { probe, sent } = probing({ status: 200, body: '{}' })
      const stack = await openStack({ probe })
      addUser(stack, token)
      const stored = stack.state.connections.get(stack.idOf('partner-tenant'))
      if (stored?.connection.options) stored.connection.options['domain'] = domain
      expect(await (await ask(stack, 'userinfo')).json()).toMatchObject({
        problem: 'The connection’s Domain is no host name. Nothing was asked.',
      })
      expect(sent).toEqual([])
    },
  )
})
