import { preflightEvidence } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { northwindDocument } from '#mocks/idp/document.ts'
import { createMemoryProbe } from '#mocks/msw/probe.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import {
  audience,
  createBench,
  errorOf,
  issuerOrigin,
  origin,
  originRules,
} from '../bench.helper.ts'

export type Answer = (sent: URLSearchParams) => Response

interface IdpOptions {
  /** Members of its discovery document that differ from northwind's. */
  readonly members?: object
  readonly authorize?: Answer
  readonly token?: Answer
  readonly now?: () => number
}

export const redirect = (location: string) =>
  new Response(null, { status: 302, headers: { location } })
export const invalidClient = () => Response.json({ error: 'invalid_client' }, { status: 401 })

/**
 * For tests: the gateway, a tenant and an IdP in memory, whose two endpoints answer as told.
 * `arrived`: what was sent to them.
 */
export async function createIdpBench({ members = {}, ...answers }: IdpOptions = {}) {
  const { authorize = invalidClient, token = invalidClient, now } = answers
  const arrived: { line: string; sent: URLSearchParams }[] = []
  const idp = async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/.well-known/openid-configuration')
      return Response.json({ ...northwindDocument(issuerOrigin), ...members })
    const sent = request.method === 'GET' ? searchParams : new URLSearchParams(await request.text())
    arrived.push({ line: `${request.method} ${pathname}`, sent })
    return pathname === '/token' ? token(sent) : authorize(sent)
  }
  const probe = createMemoryProbe(originRules, idp, Date.now)
  const tenant = await createManagement({ originRules, origins: [origin], audience, fetch: idp })
  const bench = await createBench({ tenant, probe, ...(now && { now }) })
  const preflight = (body: unknown, operator?: string) =>
    bench.send(
      'POST',
      '/api/preflight/client',
      body,
      operator === undefined ? {} : { token: operator },
    )
  return {
    ...bench,
    tenant,
    arrived,
    preflight,
    refusal: async (body: unknown, operator?: string) => errorOf(await preflight(body, operator)),
    evidence: async (body: unknown) =>
      preflightEvidence.parse(await (await preflight(body)).json()),
  }
}
