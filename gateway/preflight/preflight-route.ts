import { callbackUrls, isReady } from '#domain/destinations/auth0/connection/callback-urls.ts'
import type { PreflightEvidence } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { untilGivenUp } from '../answer.ts'
import { customDomainsOf } from '../custom-domains.ts'
import { ownFailure } from '../failure.ts'
import type { Handlers, Parts } from '../routes/route.ts'
import { createScrub } from '../scrub.ts'
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
      const endpoints = await readEndpoints(probe, body.discoveryUrl, config.originRules, signal)
      const credential = await credentialOf(tenant, body, endpoints, context)
      // An IdP that echoes what it is sent must not echo a secret into a browser.
      const scrub = createScrub(credential ? [credential.secret] : [])
      const requests = createRequests(body, endpoints.metadata)
      const at = now()

      const authorization = async () => {
        const url = requests.authorization(endpoints.authorization)
        const options = { method: 'GET', accept: 'text/html', maxBytes: maxPageBytes } as const
        const { evidence } = await probe.send(url, { ...options, signal })
        const expected = { callback: body.callback, state: requests.state }
        const answer = readAuthorization(evidence, expected, scrub)
        return { host: endpoints.authorization.host, ...timeOf(evidence), answer }
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
        const { answer } = control
        // Whoever does not refuse a made-up secret as such says nothing about the real one: it stays.
        const refused = answer.kind === 'answer' && answer.error === 'invalid_client'
        const real = refused ? await token(secret, endpoint) : undefined
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
