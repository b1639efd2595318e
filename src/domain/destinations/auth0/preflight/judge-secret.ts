import type { PreflightEvidence, TokenAnswer } from '../contract/preflight-route.ts'
import { silent } from './silence.ts'
import type { PreflightCheck, PreflightVerdict } from './verdict.ts'

type Token = NonNullable<PreflightEvidence['token']>

/**
 * Both requests carried the same made-up code and differed in the secret alone. Only a server that
 * refuses the made-up secret (`invalid_client`) and then, with the real one, the code
 * (`invalid_grant`) has told the two apart (RFC 6749 §5.2).
 */
export function judgeSecret(
  { host, control, real }: Token,
  check: PreflightCheck,
): PreflightVerdict {
  const endpoint = `token endpoint at ${host}`
  if (control.answer.kind === 'silence') return silent(endpoint, control.answer.class)
  if (control.answer.error !== 'invalid_client')
    return couldNotTell(control.answer, saidToMadeUp(control.answer.error))
  if (real === undefined) return couldNotTell(control.answer, 'The real secret was not sent.')
  if (real.answer.kind === 'silence') return silent(endpoint, real.answer.class)
  if (real.answer.error === 'invalid_grant')
    return {
      kind: 'good',
      headline: 'The Client Secret is accepted',
      reason:
        'With a made-up secret the client was refused; with this one only the made-up code was.',
      who: 'nobody',
    }
  if (real.answer.error === 'invalid_client')
    return {
      kind: 'bad',
      headline: 'The Client Secret is refused like a wrong one',
      reason:
        'It answered invalid_client to this secret as to a made-up one: the secret is wrong or expired, the client is not known, or it may not send a secret in the body (client_secret_post).',
      who: 'their-it',
      next: 'Paste the secret again. If it stays, ask their IT for a new one.',
      message: `The Client Secret we have for the client ${check.clientId} is refused (invalid_client). Please check that it is valid, and that the client may authenticate by client_secret_post. If not, please send us a new secret by a safe way.`,
      ...seen(real.answer),
    }
  return couldNotTell(
    real.answer,
    'It refused a made-up secret, and answered this one in a way that neither accepts nor refuses it.',
  )
}

/** Then the real one was not sent: its answer would have told nothing. */
function saidToMadeUp(error: string | undefined): string {
  const rest = 'Your secret was not sent.'
  if (error === 'invalid_grant')
    return `It refused the made-up code before it looked at the secret. ${rest}`
  if (error === undefined) return `It did not refuse a made-up secret with an error. ${rest}`
  return `It answered a made-up secret with another error than invalid_client. ${rest}`
}

const couldNotTell = (
  answer: Extract<TokenAnswer, { kind: 'answer' }>,
  reason: string,
): PreflightVerdict => ({
  kind: 'unknown',
  headline: 'Could not tell whether the Client Secret is right',
  reason,
  who: 'nobody',
  next: 'A test login will tell.',
  ...seen(answer),
})

function seen({ error, description }: Extract<TokenAnswer, { kind: 'answer' }>) {
  const text = [error, description].filter(Boolean).join(': ')
  return text === '' ? {} : { seen: text }
}
