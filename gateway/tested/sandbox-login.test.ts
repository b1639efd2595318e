import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatewayContract, permissions } from '#domain/gateway-api/gateway.ts'
import { form } from '#mocks/http/browser.helper.ts'
import { startTestHouse, type Stack } from '#mocks/federation/stack.helper.ts'
import { partnerAccounts } from '#mocks/sentinels-idp.ts'
import { createGateway } from '../create-gateway.ts'
import { createGuardedFetch } from '../probe/guarded-fetch.ts'
import { config, sub } from '../bench.helper.ts'

const { database } = partnerAccounts
const user = `auth0-oidc|partner-tenant|auth0|${database.user_id}`
let stack: Stack
beforeAll(async () => {
  stack = await startTestHouse()
})
afterAll(() => stack.close())

/** The gateway in front of the whole sandbox, with its guarded fetch on real sockets. */
async function openGateway() {
  const { http, idp, partner } = stack.origins
  const originRules = { loopbackHttp: [http, idp, partner] }
  const lines: object[] = []
  const gateway = createGateway({
    config: { ...config, domain: new URL(http).host, originRules },
    tenantFetch: (request) => fetch(request),
    probe: createGuardedFetch({ originRules }),
    now: Date.now,
    log: (line) => void lines.push(line),
  })
  const token = await stack.sandbox.management.issueOperatorToken({ sub, permissions })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
    return (await gateway(new Request(`http://localhost:3000/api/connections${path}`, init))).json()
  }
  return { send, lines }
}

/** Logs in as the tester through the other tenant, up to the tokens. */
async function logIn() {
  const verifier = 'v'.repeat(43)
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const by = stack.browser()
  const start = stack.authorizeUrl('sandbox-tester', {
    connection: 'partner-tenant',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })
  const { url } = await by.follow(start)
  const { email, password } = database
  const end = new URL((await by.follow(url, form({ email, password }))).url)
  const exchanged = await stack.exchange({
    client_id: 'sandbox-tester',
    code: end.searchParams.get('code') ?? '',
    code_verifier: verifier,
    redirect_uri: `${end.origin}${end.pathname}`,
  })
  expect(exchanged.status).toBe(200)
}

test('a test login through another tenant is found, read and followed to its userinfo', async () => {
  const { management } = stack.sandbox
  const stored = [...management.state.connections.values()].find(
    ({ connection }) => connection.name === 'partner-tenant',
  )
  stored?.enabledClients.add('sandbox-tester')
  const id = stored?.connection.id ?? ''
  const since = new Date(Date.now() - 1000).toISOString()
  await logIn()
  const { send, lines } = await openGateway()

  const { events } = gatewayContract.listTestEvents.response.parse(
    await send('GET', `/${id}/test-events?since=${since}`),
  )
  expect(events.map(({ type, user_id }) => [type, user_id])).toEqual([
    ['seacft', user],
    ['s', user],
  ])
  const answers = {
    user: await send('GET', `/${id}/users/${encodeURIComponent(user)}`),
    token: await send('POST', `/${id}/child-token`, { user_id: user }),
    userinfo: await send('POST', `/${id}/child-userinfo`, { user_id: user }),
  }
  expect(answers).toMatchObject({
    user: {
      user_id: user,
      identities: [{ provider: 'auth0-oidc', connection: 'partner-tenant' }],
      profile: { name: database.name, email: database.email, nickname: 'user-in-child' },
    },
    token: {
      header: { alg: 'RS256' },
      claims: { iss: `${stack.origins.partner}/`, sub: `auth0|${database.user_id}` },
    },
    userinfo: { url: `${stack.origins.partner}/userinfo`, status: 200 },
  })
  expect(answers.userinfo).toHaveProperty('claims')
  expect(JSON.stringify([answers, lines])).not.toMatch(/eyJ|access_token|127\.0\.0\.1/)
})
