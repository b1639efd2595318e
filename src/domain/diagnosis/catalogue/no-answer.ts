import type { Evidence } from '../../contract/evidence.ts'
import type { NoAnswer } from '../network.ts'
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
export function noAnswerWords(answer: NoAnswer): string {
  switch (answer.kind) {
    case 'refused':
      return refusalWords(answer.refused)
    case 'failed':
      return failures[answer.failure](answer)
    case 'timeout':
      return `${answer.host} did not answer within ${seconds(answer.ms)}`
    case 'status':
      return statusWords(answer.status, answer.said)
  }
}

/** Why the guard did not ask, in words. */
export function refusalWords(refused: NonNullable<Evidence['refused']>): string {
  const host = hostOf(refused.url)
  switch (refused.reason) {
    case 'address':
      return `${host} resolves to ${refused.address ?? 'a private address'}, which Auth0 cannot reach either`
    case 'scheme':
      return `${refused.url} is not https`
    case 'redirect-scheme':
      return `it redirects to ${refused.url}, which is not https`
    case 'userinfo':
      return `the URL for ${host} carries a user name`
    case 'port':
      return `${host} is on a port that this checker does not ask`
    case 'not-a-url':
      return 'it is no URL'
  }
}

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
