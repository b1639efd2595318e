import type { ResponseOf } from '#domain/wire/endpoint.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import { type OriginRules, tenantOrigin } from '#domain/wire/origin-rules.ts'
import { parseDocument } from '#domain/oidc/issuer/parse-document.ts'
import { untilGivenUp } from '../answer.ts'
import { unreadable } from '../edit/refusals.ts'
import type { GuardedFetch } from '../probe/guarded-fetch.ts'
import { childOf, type ChildUser, type ChildUses, issuerOf, withoutToken } from './child-token.ts'
import { redactMembers } from './redact.ts'

interface Uses extends ChildUses {
  readonly probe: GuardedFetch
  readonly originRules: OriginRules
}
type Answer = ResponseOf<GatewayContract['callChildUserinfo']>

/** A host, with a port where the sandbox is; nothing that could make a URL mean another place. */
const hostPattern = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i
const maxBytes = 128 * 1024

/**
 * Asks the child tenant's `/userinfo` (OIDC Core 1.0 §5.3) with the user's own token. It goes to
 * the tenant that issued it and nowhere else: whoever changes the connection's domain must not
 * be sent tokens of another one.
 */
export async function callChildUserinfo(
  { probe, originRules, ...uses }: Uses,
  user: ChildUser,
  signal: AbortSignal,
): Promise<Answer> {
  const { connection, token } = await childOf(uses, user, signal)
  if (connection.options === undefined) throw unreadable()
  const domain = connection.options['domain']
  if (typeof domain !== 'string' || !hostPattern.test(domain))
    return { url: '', problem: 'The connection’s Domain is no host name. Nothing was asked.' }
  const origin = tenantOrigin(domain, originRules)
  const url = `${origin}/userinfo`
  const issuer = issuerOf(token)
  if (issuer === undefined || !URL.canParse(issuer) || new URL(issuer).origin !== origin)
    return { url, problem: 'The token does not say that this tenant issued it. It was not sent.' }
  const asked = probe.send(url, {
    method: 'GET',
    accept: 'application/json',
    headers: { authorization: `Bearer ${token}` },
    maxBytes,
    signal,
  })
  const { evidence } = await untilGivenUp(asked, signal)
  const { status } = evidence
  const answered = { url, ...(status === undefined ? {} : { status }) }
  const problem = problemOf(evidence)
  if (problem !== undefined) return { ...answered, problem }
  const document = parseDocument(evidence.body ?? '')
  if (!document.ok) return { ...answered, problem: 'The answer is no JSON object.' }
  return { ...answered, claims: withoutToken(token)(redactMembers(document.value)) }
}

function problemOf({ refused, failure, status = 0 }: Evidence): string | undefined {
  if (refused !== undefined)
    return 'Greencheck does not go to this address. The token was not sent.'
  if (failure?.class === 'too-large') return 'The answer is larger than 128 KB.'
  if (failure !== undefined) return 'The child tenant could not be asked.'
  if (status >= 300 && status < 400) return 'The answer is a redirect, which is not followed.'
  if (status === 401)
    return 'The child tenant does not take the token: it has expired, or is for something else.'
  if (status !== 200) return `The child tenant answered with status ${status}.`
  return undefined
}
