import { isObject } from '#domain/wire/json.ts'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import type {
  CheckSender,
  CheckStep,
} from '#domain/destinations/auth0/contract/provisioning-check-route.ts'
import { leastLifetime, mostTokens, scimScopes } from '#domain/destinations/auth0/contract/scim.ts'
import { checkPlans } from '#domain/destinations/auth0/scim/check-plan.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import { requestUnder, withDeadline, within } from '#time/deadline.ts'
import { answerTo } from '../destination-answer.ts'
import { ownFailure } from '../failure.ts'
import { createScrub } from '../scrub.ts'
import type { Tenant } from '../tenant.ts'
import { redactText } from '../tested/redact.ts'
import { demandSettings } from './configuration.ts'
import { createScimToken, scimTokenDeleted, scimTokens } from './tokens.ts'

interface Uses {
  readonly tenant: Tenant
  /** Of the tenant, without a last slash. */
  readonly origin: string
  readonly tenantFetch: (request: Request) => Promise<Response>
}
interface Asked {
  readonly id: string
  readonly as: CheckSender
  /** Used, and left, in place of one that is made. */
  readonly token?: string | undefined
}
type Played = ResponseOf<GatewayContract['checkProvisioning']>

/** Milliseconds of one request. */
const patience = 10_000

/** Plays a provider's requests with a user and a token that are made for it and taken away after. */
export async function checkProvisioning(
  { tenant, origin, tenantFetch }: Uses,
  { id, as, token: given }: Asked,
  signal: AbortSignal,
): Promise<Played> {
  await demandSettings(tenant, id, signal)
  if (given === undefined && (await scimTokens(tenant, id, signal)).length >= mostTokens)
    throw ownFailure(
      400,
      'invalid_request',
      'Both tokens are taken. Paste one of them, or delete one: the check then makes its own, and deletes it after.',
    )
  const terms = {
    scopes: scimScopes.filter((one) => one.endsWith(':users')),
    token_lifetime: leastLifetime + 1,
  }
  const made = given === undefined && (await createScimToken(tenant, id, terms, signal))
  const token = made ? made.token : (given ?? '')
  const scrub = createScrub([token])
  const name = `greencheck-check-${crypto.randomUUID()}@greencheck.invalid`
  const send = (method: string, path: string, body?: object) =>
    withDeadline({ ms: patience }, (ends) => {
      const request = requestUnder(ends, `${origin}/scim/v2/connections/${id}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
        redirect: 'error',
        ...(body && { body: JSON.stringify(body) }),
      })
      return within(answerTo(tenantFetch, request, 'tenant'), ends)
    })
  const steps: CheckStep[] = []
  let user: string | undefined
  let isCreated = false
  for (const { id: step, method, path, body } of checkPlans[as]) {
    // Whoever gives up leaves nothing behind: what follows takes away.
    if (signal.aborted || (step !== 'look' && step !== 'create' && user === undefined)) continue
    if (step === 'create') isCreated = true
    const answer = await send(method, path(user ?? '', name), body?.(name)).catch(() => undefined)
    const ok = answer !== undefined && answer.status < 400
    const newId = step === 'create' && isObject(answer?.body) ? answer.body['id'] : undefined
    if (typeof newId === 'string') user = `/Users/${encodeURIComponent(newId)}`
    if (step === 'delete' && ok) isCreated = false
    const said = isObject(answer?.body) ? answer.body['detail'] : undefined
    steps.push({
      id: step,
      method,
      ok,
      ...(answer && { status: answer.status }),
      ...(!ok && typeof said === 'string' && { detail: redactText(scrub(said)) }),
    })
  }
  const left: string[] = []
  if (isCreated && !(await isGone(send, user))) left.push(name)
  if (!made) return { steps, left }
  const { token_id } = made
  const expected = scimTokenDeleted(tenant, id, token_id)
  await tenant
    .write(
      'deleteScimToken',
      { params: { id, token: token_id } },
      expected,
      new AbortController().signal,
    )
    .catch(() => left.push(token_id))
  return { steps, left }
}

async function isGone(
  send: (method: string, path: string) => Promise<{ readonly status: number }>,
  user: string | undefined,
): Promise<boolean> {
  if (user === undefined) return false
  const answer = await send('DELETE', user).catch(() => undefined)
  return answer !== undefined && (answer.status < 300 || answer.status === 404)
}
