import { isTelling } from '#domain/destinations/auth0/preflight/control.ts'
import { callbackUrls, isReady } from '#domain/destinations/auth0/connection/callback-urls.ts'
import type { PreflightEvidence } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { untilGivenUp } from '../answer.ts'
import { customDomainsOf } from '../custom-domains.ts'
import { ownFailure } from '../failure.ts'
import type { Handlers, Parts } from '../routes/route.ts'
import { createScrub } from '../scrub.ts'
import { areAlike } from './alike.ts'
import { type Credential, credentialOf } from './credential.ts'
import { readEndpoints } from './endpoints.ts'
import { readAuthorization, readToken } from './read-answers.ts'
import { createRequests } from './requests.ts'

/** Bytes. Sign-in pages are large, and only their beginning is read. */
const maxPageBytes = 512 * 1024
const maxTokenBytes = 64 * 1024

/** Evidence of how an identity provider treats a client: see the row. */
export function preflightRoutes(parts: Parts): Pick<Handlers, 'preflightClient'> {
  const { config, probe, tenant, now } = parts
  return {
    async preflightClient({ body }, context) {
      const { signal } = context
      await refuseForeignCallback(parts, body.callback, signal)
      const endpoints = await readEndpoints(probe, body, config.originRules, signal)
      const credential = await credentialOf(tenant, body, endpoints, context)
      // An IdP that echoes what it is sent must not echo a secret into a browser.
      const scrub = createScrub(credential ? [credential.secret] : [])
      const requests = createRequests(body, endpoints.metadata)
      const at = now()

      const ask = async (client: string) => {
        const url = requests.authorization(endpoints.authorization, client)
        const options = { method: 'GET', accept: 'text/html', maxBytes: maxPageBytes } as const
        return { client, evidence: (await probe.send(url, { ...options, signal })).evidence }
      }
      const authorization = async () => {
        const ours = await ask(body.client_id)
        const expected = { callback: body.callback, state: requests.state }
        const answer = readAuthorization(ours.evidence, expected, scrub)
        const told = {
          host: endpoints.authorization.host,
          ...timeOf(ours.evidence),
          answer,
        }
        if (answer.kind === 'callback' || answer.kind === 'silence') return told
        const control = await ask(requests.madeUpClient)
        if (control.evidence.status === undefined) return told
        const alike = areAlike(ours, control)
        return { ...told, control: { ...timeOf(control.evidence), alike } }
      }
      const token = async (secret: string, endpoint: URL) => {
        const options = { method: 'POST', accept: 'application/json' } as const
        const { evidence } = await probe.send(endpoint.href, {
          ...options,
          body: requests.exchange(secret),
          maxBytes: maxTokenBytes,
          signal,
        })
        return { ...timeOf(evidence), answer: readToken(evidence, scrub) }
      }
      const exchange = async ({ secret, endpoint }: Credential) => {
        const control = await token(requests.madeUpSecret, endpoint)
        // Where nothing can be learnt the real one stays.
        const real = isTelling(control) ? await token(secret, endpoint) : undefined
        return { host: endpoint.host, control, ...(real && { real }) }
      }
      const asked = Promise.all([authorization(), credential && exchange(credential)])
      const [authorized, exchanged] = await untilGivenUp(asked, signal)
      return {
        at,
        issuer: endpoints.issuer,
        authorization: authorized,
        ...(exchanged && { token: exchanged }),
      } satisfies PreflightEvidence
    },
  }
}

const timeOf = ({ ms, status }: { ms: number; status?: number | undefined }) => ({
  ms,
  ...(status !== undefined && { status }),
})

/** Only where Auth0 itself may be returned to: nobody else's address is put into a request of ours. */
async function refuseForeignCallback(
  { config, tenant }: Parts,
  callback: string,
  signal: AbortSignal,
): Promise<void> {
  const { domain, originRules } = config
  const isOurs = (domains: Parameters<typeof callbackUrls>[1]) =>
    callbackUrls(domain, domains, originRules).some((one) => isReady(one) && one.url === callback)
  if (isOurs([]) || isOurs(await customDomainsOf(tenant, signal))) return
  throw ownFailure(400, 'invalid_request', 'The callback is none of the tenant’s.', {
    property: 'callback',
  })
}
