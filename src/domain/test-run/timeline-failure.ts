import type { Channel } from '../contract/connection.ts'
import type { TestEvent } from '../contract/test-rows.ts'
import type { FailureFacts } from '../failures/explanation.ts'
import type { RunFailure, RunStepId, TestRun } from './run.ts'
import { linesOf, wordsOf } from './timeline-lines.ts'

/** A failure as it is known of a run: from the tester, from the operator, or from the log alone. */
export interface SeenFailure extends RunFailure {
  /** The line of the tenant's log that tells it too. */
  readonly line?: TestEvent | undefined
}

/** Undefined where nothing failed that anybody saw. */
export function failureOf(run: TestRun, events: readonly TestEvent[]): SeenFailure | undefined {
  if (run.outcome === 'passed') return undefined
  const { login, exchange } = linesOf(run, events)
  const line = login?.type === 'f' ? login : undefined
  if (run.failure) {
    const behind = run.failure.source === 'token' && exchange?.type === 'feacft'
    return { ...run.failure, line: line ?? (behind ? exchange : undefined) }
  }
  if (!line) return undefined
  return { source: 'authorize', code: line.error?.code ?? '', description: wordsOf(line), line }
}

export interface Circumstances {
  readonly strategy: string
  readonly channel?: Channel | undefined
  /** Milliseconds since the connection was created or the tester enabled, when known. */
  readonly age?: number | undefined
  /** Of the tenant. */
  readonly callbackUrl?: string | undefined
}

export const failureFacts = (failure: SeenFailure, known: Circumstances): FailureFacts => ({
  code: failure.code,
  description: failure.description ?? (failure.line && wordsOf(failure.line)),
  logType: failure.line?.type,
  age: known.age,
  channel: known.channel,
  strategy: known.strategy,
  callbackUrl: known.callbackUrl,
})

export interface FailedStep {
  readonly step: RunStepId
  /** False: the words fit no step in particular, what came before it is open. */
  readonly certain: boolean
}

interface Rule {
  /** Of code and description together. */
  readonly words: RegExp
  readonly step: RunStepId
}

/**
 * Where a login stood when these words were said; the first that fits. Tenants pass on the words
 * of the OpenID library they validate with (support.auth0.com, "Authentication Failure When
 * Upstream OIDC Connection Requires client_secret_basic"), a provider's own go before.
 */
const rules: readonly Rule[] = [
  // The tenant, before it sends anybody on.
  { words: /connection was (?:not found|disabled)|no connections? enabled/i, step: 'authorize' },
  { words: /lacks an endpoint|is not an https url|callback url mismatch/i, step: 'authorize' },
  { words: /service not found|unknown client|client (?:is )?not found/i, step: 'authorize' },
  // Microsoft Entra: codes of its token endpoint (login.microsoftonline.com/error).
  { words: /AADSTS(?:7000215|7000222|7000218|700027|501481|50148|70008|54005)\b/, step: 'token' },
  // OAuth 2.0 §5.2: the token endpoint's errors.
  { words: /^(?:invalid_client|invalid_grant|unsupported_grant_type)\b/, step: 'token' },
  { words: /AADSTS\d+/, step: 'idp' },
  // OAuth 2.0 §4.1.2.1 and OpenID Connect Core 1.0 §3.1.2.6: the authorization endpoint's errors.
  {
    words: /^(?:access_denied|unauthorized_client|unsupported_response_type|invalid_scope)\b/,
    step: 'idp',
  },
  { words: /^(?:login|interaction|consent|account_selection)_required\b/, step: 'idp' },
  {
    words:
      /^(?:request|request_uri|registration)_not_supported\b|^invalid_request_(?:uri|object)\b/,
    step: 'idp',
  },
  { words: /^temporarily_unavailable\b|redirect_uri/, step: 'idp' },
  // What came to /login/callback.
  {
    words:
      /\bstate\b.*(?:mismatch|unexpected|missing)|unexpected "?state\b|verify authorization request state/i,
    step: 'callback',
  },
  {
    words: /"iss" \(issuer\) response parameter|response parameter "?(?:iss|state)/i,
    step: 'callback',
  },
  // UserInfo, asked for a mapping that names it.
  { words: /userinfo/i, step: 'mapping' },
  {
    words: /client authentication|www-authenticate|token endpoint|access token|code_verifier|pkce/i,
    step: 'token',
  },
  // The user, once the token was good.
  {
    words: /user does not exist|user is blocked|creates none|sign ?ups? (?:is|are) disabled/i,
    step: 'profile',
  },
  {
    words:
      /id[_ ]token|jwt|jwks?\b|"(?:exp|nbf|iat|iss|aud|azp|nonce|sub)"|nonce|signature|verification key|\bkid\b/i,
    step: 'claims',
  },
]

/** Codes a tenant uses for failures of its own too: they do not tell who speaks. */
const ambiguous = ['', 'unauthorized', 'invalid_request', 'server_error']

export function failedStep(failure: SeenFailure, run: TestRun): FailedStep {
  const { source, code, description = '' } = failure
  if (source === 'token' || source === 'validation') return { step: 'profile', certain: true }
  if (source === 'tester')
    return { step: run.returnedAt === undefined ? 'authorize' : 'profile', certain: true }
  const words = `${code} ${description}`.trimStart()
  const rule = rules.find((one) => one.words.test(words))
  // A page that somebody saw is the tenant's or the provider's: nobody was sent back.
  if (source === 'seen')
    return rule?.step === 'authorize'
      ? { step: 'authorize', certain: true }
      : { step: 'idp', certain: rule?.step === 'idp' }
  if (rule) return { step: rule.step, certain: true }
  return ambiguous.includes(code)
    ? { step: 'callback', certain: false }
    : { step: 'idp', certain: true }
}
