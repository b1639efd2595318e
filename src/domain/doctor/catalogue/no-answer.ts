import type { Evidence, RefusalReason } from '#domain/wire/evidence.ts'
import type { NoAnswer } from '../network.ts'
import type { Profile } from '../profile.ts'
import { hostOf, seconds } from './entry.ts'

type Failed = Extract<NoAnswer, { kind: 'failed' }>

const failures: Readonly<Record<Failed['failure'], (answer: Failed) => string>> = {
  name: ({ host }) => `the name ${host} does not resolve`,
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
  return `${answer.host} did not answer within ${seconds(answer.ms)}`
}

type Refused = NonNullable<Evidence['refused']>

const refusals: Readonly<
  Record<RefusalReason, (refused: Refused, host: string, name: string) => string>
> = {
  address: ({ address }, host, name) =>
    host === address
      ? `${host} is an address that ${name} cannot reach either`
      : `${host} resolves to ${address ?? 'a private address'}, which ${name} cannot reach either`,
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
  401: 'it wants a login first, but must be public',
  403: 'access is denied, but it must be public',
  404: 'there is nothing at this URL',
  406: 'it refuses to answer with JSON',
  429: 'it was asked too often',
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
