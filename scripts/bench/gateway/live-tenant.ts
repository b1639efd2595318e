/**
 * The sandbox's large tenant as a process of its own, at work: unlike the stub it makes every answer
 * when it is asked for one. What the gateway costs beside it is measured.
 */
import { permissions } from '#domain/gateway-api/gateway.ts'
import { startSandbox } from '../../../mocks/start.ts'

/** What it prints in one line of JSON once it answers. */
export interface Live {
  readonly origin: string
  /** Of its own Management API. */
  readonly machine: string
  /** One for each operator: a single one may not ask as often as a bench does. */
  readonly tokens: readonly string[]
}

const sandbox = await startSandbox({
  ports: { http: 0, https: 0, idp: 0 },
  publicUrls: [],
  seed: 'large',
  caPath: '.cache/bench/ca.pem',
})
const origin = sandbox.origins.http
const answer = await fetch(`${origin}/oauth/token`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    grant_type: 'client_credentials',
    client_id: 'sandbox-gateway',
    client_secret: 'MOCK_sandbox_gateway_secret',
    audience: `${origin}/api/v2/`,
  }),
})
const { access_token: machine }: { access_token: string } = JSON.parse(await answer.text())
const tokens = await Promise.all(
  Array.from({ length: 40 }, (_, index) =>
    sandbox.management.issueOperatorToken({ sub: `auth0|operator-${index}`, permissions }),
  ),
)
const live: Live = { origin, machine, tokens }
console.log(JSON.stringify(live))
process.once('disconnect', () => process.exit(0))
