import { describe, expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { failureOf, openStack } from '../tested/stack.helper.ts'
import { path } from '../tested/records.helper.ts'

const view = gatewayContract.getScim.response
const settings = gatewayContract.enableScim.response
const tokens = gatewayContract.listScimTokens.response

async function open(...[options]: Parameters<typeof openStack>) {
  const stack = await openStack(options)
  const scim = `${path(stack)}/scim`
  const ask = (method: string, more = '', body?: object) => stack.send(method, scim + more, body)
  const read = async () => view.parse(await (await ask('GET')).json())
  const on = async () => settings.parse(await (await ask('POST')).json())
  const list = async () => tokens.parse(await (await ask('GET', '/tokens')).json()).tokens
  return { ...stack, ask, read, on, list }
}
const scopes = ['get:users', 'post:groups']
const mapping = [{ auth0: 'email', scim: 'userName' }]
const change = (seen: string) => ({ seen, user_id_attribute: 'externalId', mapping })

describe('SCIM of a connection', () => {
  test('is off with the tenant’s own mapping, on, changed, and off again', async () => {
    const { ask, read, on } = await open()
    expect(await read()).toMatchObject({ state: 'off', defaults: { length: 32 } })
    const { updated_on } = await on()
    expect(await read()).toMatchObject({ state: 'on', user_id_attribute: 'externalId' })
    expect((await ask('PATCH', '', change(updated_on))).status).toBe(200)
    expect(await read()).toMatchObject({ state: 'on', mapping })
    expect((await ask('DELETE')).status).toBe(204)
    expect(await read()).toMatchObject({ state: 'off' })
  })

  test('another strategy has none', async () => {
    const stack = await open()
    const answer = await stack.send('GET', `${path(stack, 'partner-tenant')}/scim`)
    expect(await answer.json()).toEqual({ state: 'unsupported' })
    const gone = await stack.send('GET', '/api/connections/con_none/scim')
    expect(await failureOf(gone)).toMatchObject({ http: 404, code: 'inexistent_connection' })
  })

  test('that somebody else changed or switched off is not written over', async () => {
    const { ask, on, read } = await open()
    await on()
    const stale = await failureOf(await ask('PATCH', '', change('2020-01-01T00:00:00.000Z')))
    expect(stale).toMatchObject({ http: 412, code: 'stale' })
    expect(await read()).not.toMatchObject({ mapping })
    await ask('DELETE')
    const off = await failureOf(await ask('PATCH', '', change('any')))
    expect(off).toMatchObject({ http: 412, code: 'stale' })
  })

  test('two tokens at most; the tenant’s words are passed on', async () => {
    const { ask, on, list } = await open()
    await on()
    for (const token_lifetime of [901, undefined])
      expect((await ask('POST', '/tokens', { scopes, token_lifetime })).status).toBe(200)
    expect(await list()).toEqual([
      expect.objectContaining({ scopes, valid_until: expect.any(String) }),
      expect.not.objectContaining({ valid_until: expect.any(String) }),
    ])
    const third = await failureOf(await ask('POST', '/tokens', { scopes }))
    expect(third).toMatchObject({ http: 409, message: expect.stringContaining('Maximum of 2') })
  })

  test.each([
    ['a scope that is none', { scopes: ['read:users'] }],
    ['no scope', { scopes: [] }],
    ['a lifetime of 900 seconds', { scopes, token_lifetime: 900 }],
    ['half a second', { scopes, token_lifetime: 1000.5 }],
    ['a member more', { scopes, token: 'tok_mine' }],
  ])('a token with %s is refused here', async (_, body) => {
    const { ask } = await open()
    const refused = await failureOf(await ask('POST', '/tokens', body))
    expect(refused).toMatchObject({ http: 400, source: 'gateway', code: 'invalid_request' })
  })

  test.each(['read:scim_config', 'read:scim_token'])(
    'without %s that is named',
    async (without) => {
      const { ask } = await open({ without })
      const failed = await failureOf(await ask('GET', without.endsWith('token') ? '/tokens' : ''))
      expect(failed).toMatchObject({ code: 'machine_scope_missing', missing: without })
    },
  )

  test('of the operators’ own sign-in stays as it is', async () => {
    const { ask, state, idOf } = await open()
    state.connections.get(idOf('globex-oidc'))?.enabledClients.add('sandbox-dashboard')
    for (const answer of [
      await ask('POST'),
      await ask('POST', '/tokens', { scopes }),
      await ask('DELETE', '/tokens/tok_1'),
      await ask('DELETE'),
    ])
      expect(await failureOf(answer)).toMatchObject({ http: 400, code: 'own_login' })
  })
})

describe('a write whose answer is lost', () => {
  const losing = async () => {
    let lose = false
    const stack = await open({
      tenantFetch: async (request, tenant) => {
        const answer = await tenant(request)
        if (lose && request.method !== 'GET') throw new TypeError('fetch failed')
        return answer
      },
    })
    return { ...stack, loseAll: () => void (lose = true) }
  }

  test('is done where the tenant shows it', async () => {
    const { on, ask, loseAll } = await losing()
    const { updated_on: seen } = await on()
    loseAll()
    expect((await ask('PATCH', '', change(seen))).status).toBe(200)
    expect((await ask('DELETE')).status).toBe(204)
    expect((await ask('POST')).status).toBe(200)
  })

  test('a token that nobody saw is said to be there', async () => {
    const { on, ask, list, loseAll } = await losing()
    await on()
    loseAll()
    const failed = await failureOf(await ask('POST', '/tokens', { scopes }))
    const [made] = await list()
    expect(failed).toMatchObject({ code: 'answer_lost' })
    expect(failed.message).toContain(`${made?.token_id}, whose text did not arrive`)
  })
})
