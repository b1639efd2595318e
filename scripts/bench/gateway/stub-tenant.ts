/**
 * A tenant that costs next to nothing, as a process of its own: the pages of the sandbox's large
 * tenant, asked for once and then sent as bytes. What is measured is the gateway.
 */
import { createServer } from 'node:http'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { formatTestRecord, testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { isObject } from '#domain/wire/json.ts'
import { createManagement } from '#mocks/tenant/management.ts'

/** What it prints in one line of JSON once it answers. */
export interface Stub {
  readonly origin: string
  /** One for each operator: a single one may not ask as often as a bench does. */
  readonly tokens: readonly string[]
  /** Queries of the list that lead through the whole tenant. */
  readonly queries: readonly string[]
}

const operators = 40
const take = 50
const listPath = '/api/v2/connections'

const server = createServer()
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
if (typeof address !== 'object' || address === null) throw new Error('the stub has no port')
const origin = `http://127.0.0.1:${address.port}`

const tenant = await createManagement({
  seed: 'large',
  originRules: { loopbackHttp: [origin] },
  origins: [origin],
  idp: 'https://idp.northwind.example',
  audience: 'https://greencheck.example/api',
  fetch: () => Promise.reject(new TypeError('fetch failed')),
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}
async function answerTo(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await tenant.fetch(new Request(`${origin}${path}`, init))
  const { status, headers } = response
  return {
    status,
    headers: Object.fromEntries(headers),
    body: Buffer.from(await response.arrayBuffer()),
  }
}

// A list compares the settings of what has a record with it: every third has.
const records = {
  [testRecordKey]: formatTestRecord({
    outcome: 'passed',
    fingerprint: 'A'.repeat(22),
    at: new Date(0).toISOString(),
    by: 'auth0|operator',
  }),
}
for (const [index, { connection }] of [...tenant.state.connections.values()].entries())
  if (index % 3 === 0) connection.metadata = records

const token = await answerTo('/oauth/token', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    grant_type: 'client_credentials',
    client_id: 'sandbox-gateway',
    client_secret: 'MOCK_sandbox_gateway_secret',
    audience: `${origin}/api/v2/`,
  }),
})
const granted: unknown = JSON.parse(token.body.toString())
if (!isObject(granted)) throw new Error('the stub has no token of its own')
const headers = { authorization: `Bearer ${String(granted['access_token'])}` }

const keys = '/.well-known/jwks.json'
const answers = new Map([
  ['/oauth/token', token],
  [keys, await answerTo(keys)],
])
const queries: string[] = []
for (let query: string | undefined = `?take=${take}`; query !== undefined;) {
  const answer = await answerTo(`${listPath}${query}`, { headers })
  answers.set(`${listPath}${query}`, answer)
  queries.push(query)
  const page: unknown = JSON.parse(answer.body.toString())
  const next = isObject(page) ? page['next'] : undefined
  query = typeof next === 'string' ? `?take=${take}&from=${next}` : undefined
}

server.on('request', (request, response) => {
  const answer = answers.get(request.url ?? '')
  request.resume()
  response.writeHead(answer?.status ?? 404, answer?.headers).end(answer?.body)
})
const tokens = await Promise.all(
  Array.from({ length: operators }, (_, index) =>
    tenant.issueOperatorToken({ sub: `auth0|operator-${index}`, permissions }),
  ),
)
const stub: Stub = { origin, tokens, queries }
console.log(JSON.stringify(stub))
process.once('disconnect', () => process.exit(0))
