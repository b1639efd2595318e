import type { Evidence, RefusalReason } from '#domain/wire/evidence.ts'
import { isOpen, type NoAnswer } from '../network.ts'
import { isInnerHost } from '../host.ts'
import type { Profile } from '../profile.ts'
import { count, hostOf, seconds } from './entry.ts'

type Failed = Extract<NoAnswer, { kind: 'failed' }>

const failures: Readonly<Record<Failed['failure'], (answer: Failed) => string>> = {
  name: ({ host }) =>
    isInnerHost(host)
      ? `the name ${host} is one of an inner network, which the internet does not know`
      : `the name ${host} does not resolve`,
  connect: ({ host }) => `nothing answers at ${host}`,
  tls: ({ host, detail }) => `the certificate of ${host} is not accepted (${detail})`,
  redirects: () => 'it redirects without end, or to nowhere',
  protocol: ({ host }) => `what answers at ${host} does not speak HTTP`,
}

/** What was seen instead of an answer, to be put after "because" or a colon. */
export function noAnswerWords(answer: NoAnswer, profile: Profile): string {
  if (answer.kind === 'refused') return refusalWords(answer.refused, profile)
  if (answer.kind === 'failed') return failures[answer.failure](answer)
  if (answer.kind === 'status') return statusWords(answer.status, answer.said)
  if (answer.kind === 'challenge') {
    const status = answer.status === undefined ? '' : `status ${answer.status}: `
    return `${status}a test for robots stands in front${answer.by === undefined ? '' : ` (${answer.by})`}`
  }
  return `${answer.host} did not answer within ${seconds(answer.ms)}`
}

type Refused = NonNullable<Evidence['refused']>

const refusals: Readonly<
  Record<RefusalReason, (refused: Refused, host: string, name: string) => string>
> = {
  address: ({ address }, host, name) =>
    host === address
      ? `${host} is an address that ${name} cannot reach`
      : `${host} resolves to ${address ?? 'a private address'}, which ${name} cannot reach`,
  scheme: ({ url }) => `${url} is not https`,
  'redirect-scheme': ({ url }) => `it redirects to ${url}, which is not https`,
  userinfo: (_, host) => `the URL for ${host} carries a user name`,
  port: (_, host) => `${host} is on a port that this checker does not ask`,
  'not-a-url': () => 'it is no URL',
}

/** Why the guard did not ask, in words. */
export const refusalWords = (refused: Refused, { name }: Profile): string =>
  refusals[refused.reason](refused, hostOf(refused.url), name)

const statuses: Readonly<Record<number, string>> = {
  400: 'it refuses the request',
  401: 'it wants a login first, but must be public',
  403: 'access is denied, but it must be public',
  404: 'there is nothing at this URL',
  406: 'it refuses to answer with JSON',
  429: 'it was asked too often',
  502: 'the server in front got no good answer from it',
  503: 'it is not available at the moment',
  504: 'the server in front got no answer from it in time',
}

function statusWords(status: number, said: string | undefined): string {
  const known =
    statuses[status] ??
    (status >= 500
      ? 'the server failed'
      : status >= 300 && status < 400
        ? 'it redirects to nowhere'
        : 'it was not answered')
  return `status ${status}: ${known}${said === undefined ? '' : ` (it said: ${said})`}`
}

/** What their IT is asked for where a test for robots stands in front. */
export const letThrough =
  'Could you let requests of programs to /.well-known/, the key set and the token endpoint through without a test for robots?'

/** How the question left open can be answered later; undefined: it is not open. */
export function laterWords(answer: NoAnswer): string | undefined {
  if (!isOpen(answer)) return undefined
  if (answer.kind === 'challenge')
    return 'No program can pass such a test. Their IT has to let requests to /.well-known/, the key set and the token endpoint through without one.'
  if (answer.kind === 'refused') return undefined
  const after = answer.kind === 'status' ? answer.retryAfter : undefined
  return after === undefined
    ? 'Try again in a few minutes. If it lasts, ask their IT.'
    : `Try again ${after === 0 ? 'now' : `in ${durationWords(after)}`}, as the answer says (Retry-After). If it lasts, ask their IT.`
}

/** Seconds in the largest unit that two or more of them fill. */
function durationWords(s: number): string {
  if (s < 120) return count(s, 'second')
  return s < 7200 ? count(Math.ceil(s / 60), 'minute') : count(Math.ceil(s / 3600), 'hour')
}
