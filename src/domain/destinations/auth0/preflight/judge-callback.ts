import type {
  AuthorizationAnswer,
  PageCode,
  PreflightEvidence,
} from '../contract/preflight-route.ts'
import { refusals, stillToAsk } from './refusals.ts'
import { silent } from './silence.ts'
import type { PreflightCheck, PreflightVerdict, Words } from './verdict.ts'

/**
 * What comes back when nobody is logged in (OIDC Core 1.0 §3.1.2.6). An authorization server
 * returns to a callback only when it knows both client and callback (RFC 6749 §4.1.2.1).
 */
const nobodyLoggedIn: ReadonlySet<string> = new Set([
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
])

type Authorization = PreflightEvidence['authorization']
type Returned = Extract<AuthorizationAnswer, { kind: 'callback' }>

/** Does the IdP know the client, and the callback as one of this client's? */
export function judgeCallback(
  { answer, status, host }: Authorization,
  check: PreflightCheck,
): PreflightVerdict {
  switch (answer.kind) {
    case 'callback':
      return { ...returned(answer, check), ...seen(writtenIn(answer)) }
    case 'elsewhere':
      return unknown({
        ...stillToAsk(check),
        headline: 'Could not tell: it led elsewhere',
        reason: `It redirected to ${answer.host === '' ? 'an address that is none' : answer.host}, probably to a login page, although the request allowed none.`,
      })
    case 'page':
      return { ...unknown(page(answer, status, check)), ...seen(answer.title) }
    case 'silence':
      return silent(`authorization endpoint at ${host}`, answer.class)
  }
}

function returned({ ours, error, issued }: Returned, check: PreflightCheck): PreflightVerdict {
  if (!ours)
    return unknown({
      ...stillToAsk(check),
      headline: 'Could not tell: it came back without our state',
      reason: 'It returned to the callback, but not as an answer to this request.',
    })
  if (issued || error === undefined)
    return unknown({
      ...stillToAsk(check),
      headline: 'Could not tell: it answered as if somebody had logged in',
      reason: 'Nobody did, and the request carried no session.',
    })
  if (nobodyLoggedIn.has(error))
    return {
      kind: 'good',
      headline: 'Client ID and callback are known',
      reason: `It returned to the callback with ${error}: it takes this client with this callback, and waits for a login.`,
      who: 'nobody',
    }
  const refusal = Object.hasOwn(refusals, error) ? refusals[error] : undefined
  if (refusal) return { kind: 'bad', ...refusal(check) }
  return unknown({
    headline: 'Could not tell: it returned with an error of its own',
    reason:
      'It returned to the callback, so it seems to know both; what it says is not about them.',
    who: 'nobody',
    next: 'Try again in a minute. If it stays, a test login will tell more.',
  })
}

const callbackUnknown = 'the callback is not registered for the client'
const clientUnknown = 'they do not know the client, or refuse it'
const meanings: Readonly<Record<PageCode, string>> = {
  invalid_redirect_uri: callbackUnknown,
  redirect_uri_mismatch: callbackUnknown,
  AADSTS50011: callbackUnknown,
  invalid_client: clientUnknown,
  unauthorized_client: clientUnknown,
  AADSTS700016: clientUnknown,
}

/** Whatever the status: providers refuse an unknown client with 200 too, and some answer all so. */
function page(
  { code }: Extract<AuthorizationAnswer, { kind: 'page' }>,
  status: number | undefined,
  check: PreflightCheck,
): Words {
  if (code !== undefined)
    return {
      ...stillToAsk(check),
      headline: `Could not tell for sure: its page names ${code}`,
      reason: `Providers write that when ${meanings[code]}. A page is made for people and no answer to the request, so it proves nothing.`,
    }
  const refusing = status !== undefined && status >= 400
  return {
    ...stillToAsk(check),
    headline: `Could not tell: it answered with a page${status === undefined ? '' : ` (${status})`}`,
    reason: refusing
      ? 'Many providers show one when the client or the callback is not registered, and some whenever a login is missing.'
      : 'It may be a login page shown in spite of the request, or a page that refuses the client or the callback.',
  }
}

const unknown = (words: Words): PreflightVerdict => ({ kind: 'unknown', ...words })

const writtenIn = ({ error, description }: Returned) =>
  [error, description].filter(Boolean).join(': ') || undefined

const seen = (text: string | undefined) => (text === undefined ? {} : { seen: text })
