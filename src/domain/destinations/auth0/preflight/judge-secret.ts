import type { PreflightEvidence, TokenAnswer, TokenStep } from '../contract/preflight-route.ts'
import { isRefusal, isTelling } from './control.ts'
import { type Explained, explained } from './explained.ts'
import { silent } from './silence.ts'
import type { PreflightCheck, PreflightVerdict } from './verdict.ts'

type Token = NonNullable<PreflightEvidence['token']>
type Answer = Extract<TokenAnswer, { kind: 'answer' }>
interface Told {
  readonly answer: Answer
  readonly status: number | undefined
}

/**
 * Both requests carried the same made-up code and differed in the secret alone: what differs
 * between their answers is what the secret did. A server authenticates the client before it looks
 * at the code (RFC 6749 §3.2.1, §5.2), whatever it calls a refusal. `isKnown`: client and callback
 * are.
 */
export function judgeSecret(
  { host, control, real }: Token,
  check: PreflightCheck,
  isKnown: boolean,
): PreflightVerdict {
  const endpoint = `token endpoint at ${host}`
  const madeUp = toldBy(control)
  if (typeof madeUp === 'string') return silent(endpoint, madeUp)
  if (real === undefined || !isTelling(control))
    return couldNotTell(madeUp.answer, `${saidToMadeUp(madeUp)} Your secret was not sent.`)
  const ours = toldBy(real)
  if (typeof ours === 'string') return silent(endpoint, ours)
  const said = explained('token', ours.answer, check)
  if (saysRefused(ours, said) || (isKnown && isTreatedAlike(madeUp, ours)))
    return refused(madeUp, ours, said, check, isKnown)
  if (!isRefusal(ours.status) || ours.answer.error === undefined)
    return couldNotTell(
      ours.answer,
      'It refused a made-up secret, and neither accepts nor refuses this one.',
    )
  if (isPast(madeUp, ours, explained('token', madeUp.answer, check)))
    return accepted(ours.answer, said)
  return couldNotTell(
    ours.answer,
    'It answered a made-up secret and yours alike, and says nothing of either.',
    said,
  )
}

const toldBy = ({ answer, status }: TokenStep) =>
  answer.kind === 'silence' ? answer.class : { answer, status }

const isOfClient = ({ about, isExact }: Explained) =>
  isExact && (about === 'credentials' || about === 'client')

const saysRefused = ({ answer }: Told, said: Explained): boolean =>
  answer.error === 'invalid_client' || isOfClient(said)

/**
 * As the made-up one, in a way that servers keep for clients. Of a client that is not known to be
 * known this says nothing: Glewlwyd refuses an unknown client or callback in the same words.
 */
function isTreatedAlike(madeUp: Told, { answer: { error }, status }: Told): boolean {
  const isSame = error === madeUp.answer.error && status === madeUp.status
  return isSame && (status === 401 || (status === 403 && error !== undefined))
}

/** Another answer than to the made-up secret: another error, or no longer one of the client. */
const isPast = (madeUp: Told, ours: Told, saidToMadeUp: Explained): boolean =>
  ours.answer.error !== madeUp.answer.error ||
  (madeUp.status === 401 && ours.status !== 401) ||
  isOfClient(saidToMadeUp)

function refused(
  madeUp: Told,
  { answer }: Told,
  said: Explained,
  { clientId }: PreflightCheck,
  isKnown: boolean,
): PreflightVerdict {
  const isOther =
    answer.error !== madeUp.answer.error || answer.description !== madeUp.answer.description
  // What it says of this secret alone, or of the client, is more than "wrong".
  if (said.words && isOfClient(said) && (isOther || said.about === 'client'))
    return { kind: 'bad', ...said.words, ...seen(answer) }
  return {
    kind: 'bad',
    headline: 'The Client Secret is refused like a wrong one',
    reason: `It answered this secret as a made-up one: the secret is wrong or expired, ${isKnown ? '' : 'the client is not known, '}or the client may not send a secret in the body (client_secret_post).`,
    who: 'their-it',
    next: 'Paste the secret again. If it stays, ask their IT for a new one.',
    message: `The Client Secret we have for the client ${clientId} is refused. Please check that it is valid, and that the client may authenticate by client_secret_post. If not, please send us a new secret by a safe way.`,
    ...seen(answer),
  }
}

/** Of errors that RFC 6749 §5.2 keeps for authenticated clients: no code would help them. */
const noExchange: readonly string[] = ['unauthorized_client', 'unsupported_grant_type']

function accepted(answer: Answer, said: Explained): PreflightVerdict {
  const isBare = noExchange.includes(answer.error ?? '')
  if (said.words && (isBare || (said.isExact && said.isMendable)))
    return {
      kind: 'bad',
      ...said.words,
      headline: 'The Client Secret passes, but the exchange is refused',
      reason: `A made-up secret was refused in another way. ${said.words.headline}: ${said.words.reason}`,
      ...seen(answer),
    }
  return {
    kind: 'good',
    headline: 'The Client Secret is accepted',
    reason:
      answer.error === 'invalid_grant'
        ? 'With a made-up secret the client was refused; with this one only the made-up code was.'
        : 'A made-up secret was refused in another way; what it refuses now is the made-up code.',
    who: 'nobody',
    ...(answer.error !== 'invalid_grant' && seen(answer)),
  }
}

/** Then the real one was not sent: its answer would have told nothing. */
function saidToMadeUp({ answer: { error }, status }: Told): string {
  if (error === 'invalid_grant')
    return 'It refused the made-up code before it looked at the secret.'
  if (!isRefusal(status)) return 'It did not refuse a made-up secret.'
  return 'It did not refuse a made-up secret with an error.'
}

const couldNotTell = (answer: Answer, reason: string, said?: Explained): PreflightVerdict => ({
  kind: 'unknown',
  headline: 'Could not tell whether the Client Secret is right',
  reason: said?.words && said.isExact ? `${reason} ${said.words.headline}.` : reason,
  who: 'nobody',
  next: (said?.isExact && said.words?.next) || 'A test login will tell.',
  ...seen(answer),
})

function seen({ error, description }: Answer) {
  const text = [error, description].filter(Boolean).join(': ')
  return text === '' ? {} : { seen: text }
}
