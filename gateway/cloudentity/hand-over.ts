import type { z } from 'zod/mini'
import { readSecretScope } from '#domain/destinations/auth0/contract/management.ts'
import type { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { isSecure } from '#domain/wire/origin-rules.ts'
import type { GatewayConfig } from '../config.ts'
import { Failure, ownFailure } from '../failure.ts'
import { refuseReserved } from '../reserved.ts'
import { createScrub } from '../scrub.ts'
import type { Tenant } from '../tenant.ts'
import { addCallback, removeCallback } from './callbacks.ts'
import { createIdp } from './create-idp.ts'
import type { Uses } from './uses.ts'

type Order = z.output<(typeof cloudentityRoutes)['handOverApplication']['body']>
interface Both {
  readonly uses: Uses
  readonly tenant: Tenant
  readonly config: GatewayConfig
}

/**
 * An application of the tenant becomes the one behind a new identity provider: its callbacks get
 * the redirect URL, and its secret goes from the tenant to the workspace and nowhere else. When the
 * workspace refuses, the callback is taken out again; when it says nothing, it stays, for the
 * identity provider may be there.
 */
export async function handOver(
  { uses, tenant, config }: Both,
  { applicationId, redirectUrl, idp, key }: Order,
  signal: AbortSignal,
): Promise<IdpView> {
  const refuse = (property: string, problem: string) =>
    ownFailure(400, 'invalid_request', problem, { property })
  refuseReserved(config, [applicationId], 'applicationId', 'is not handed over')
  const problem = redirectProblem(redirectUrl, uses)
  if (problem !== undefined) throw refuse('redirectUrl', problem)
  const application = await tenant.call('getClient', { params: { id: applicationId } }, signal)
  if (application.app_type !== 'regular_web')
    throw refuse('applicationId', 'Only a Regular Web Application fits.')
  const { client_secret: clientSecret } = application
  if (!clientSecret) throw noSecret()
  const scrub = createScrub([clientSecret])
  const added = await addCallback(tenant, application, redirectUrl, signal)
  const whole = { ...idp, domain: config.domain, client_id: applicationId }
  try {
    return await createIdp(uses, { idp: whole, key, clientSecret }, signal)
  } catch (error) {
    if (error instanceof Failure && error.lost) throw new Failure(scrub(error.details), error)
    const taken =
      added && (await removeCallback(tenant, applicationId, redirectUrl).catch(() => false))
    // Given up by the browser before anything left.
    if (!(error instanceof Failure)) throw error
    const { details } = error
    const message = `${details.message} ${added ? (taken ? takenOut : left) : ''}`.trim()
    throw new Failure(scrub({ ...details, message }), error)
  }
}

const takenOut = 'The callback was taken out of the application again.'
const left = 'The callback could not be taken out of the application again: take it out in Auth0.'

/** Whoever is named there receives the codes of every login through the application. */
function redirectProblem(text: string, { config, originRules }: Uses): string | undefined {
  if (!URL.canParse(text)) return 'No URL.'
  const url = new URL(text)
  if (
    !isSecure(url, originRules) ||
    url.href !== text ||
    url.hash ||
    url.username ||
    /\*/.test(text)
  )
    return 'No https URL as a provider redirects to.'
  if (url.host !== config.host) return `Not at ${config.host}, where the workspace is.`
  return undefined
}

const noSecret = () =>
  new Failure(
    {
      source: 'tenant',
      status: 403,
      code: 'machine_scope_missing',
      message: 'The tenant does not show Greencheck the secret of this application.',
      missing: readSecretScope,
    },
    { http: 502 },
  )
