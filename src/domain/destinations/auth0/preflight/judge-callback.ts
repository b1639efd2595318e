import type { AuthorizationAnswer, PreflightEvidence } from '../contract/preflight-route.ts'
import { explained } from './explained.ts'
import { judgePage } from './judge-page.ts'
import { silent } from './silence.ts'
import { stillToAsk } from './still-to-ask.ts'
import type { PreflightCheck, PreflightVerdict, Words } from './verdict.ts'

type Returned = Extract<AuthorizationAnswer, { kind: 'callback' }>

/** Does the IdP know the client, and the callback as one of this client's? */
export function judgeCallback(
  { answer, status, host, control }: PreflightEvidence['authorization'],
  check: PreflightCheck,
): PreflightVerdict {
  switch (answer.kind) {
    case 'callback':
      return { ...returned(answer, check), ...seen(writtenIn(answer)) }
    case 'elsewhere':
      return unknown({
        ...stillToAsk(check),
        headline: 'Could not tell: it led elsewhere',
        reason: `It redirected to ${answer.host === '' ? 'an address that is none' : answer.host}, probably to a login page, although the request allowed none.${comparison(control)}`,
      })
    case 'page':
      return { ...judgePage(answer, { status, control }, check), ...seen(answer.title) }
    case 'silence':
      return silent(`authorization endpoint at ${host}`, answer.class)
  }
}

function comparison(control: { readonly alike: boolean } | undefined): string {
  if (control === undefined) return ''
  return control.alike
    ? ' A made-up client is sent there too, so it proves nothing of this one.'
    : ' A made-up client gets another answer, so it seems to know this one.'
}

/** By their code alone they say nothing of the request (RFC 6749 §4.1.2.1). */
const passing: readonly string[] = ['server_error', 'temporarily_unavailable', 'access_denied']

/**
 * An authorization server returns to a callback only when it knows both client and callback
 * (RFC 6749 §4.1.2.1). What it says there is what the error dictionary reads.
 */
function returned(answer: Returned, check: PreflightCheck): PreflightVerdict {
  const { ours, error, issued } = answer
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
  const { about, words, isExact } = explained('authorization', answer, check)
  if (about === 'login')
    return {
      kind: 'good',
      headline: 'Client ID and callback are known',
      reason:
        'It returned to the callback and asks for a login: it takes this client with this callback.',
      who: 'nobody',
    }
  if (words === undefined || (passing.includes(error) && !isExact))
    return unknown({
      headline: 'Could not tell: it returned with an error of its own',
      reason:
        'It returned to the callback, so it seems to know both; what it says is not about them.',
      who: 'nobody',
      next: 'Try again in a minute. If it stays, a test login will tell more.',
    })
  // A provider may demand what Auth0 does and this request does not (RFC 9126 §5).
  if (check.pushes)
    return unknown({
      headline: 'Could not tell: Auth0 pushes this request, and this one was not pushed',
      reason:
        'It returned to the callback, so it seems to know client and callback. It may refuse only requests that are not pushed beforehand.',
      who: 'nobody',
      next: 'A test login will tell.',
    })
  const knows = about === undefined ? 'It knows the client and the callback. ' : ''
  return { kind: 'bad', ...words, reason: `${knows}${words.reason}` }
}

const unknown = (words: Words): PreflightVerdict => ({ kind: 'unknown', ...words })

const writtenIn = ({ error, description }: Returned) =>
  [error, description].filter(Boolean).join(': ') || undefined

const seen = (text: string | undefined) => (text === undefined ? {} : { seen: text })
