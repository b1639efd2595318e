import type { Evidence } from '#domain/wire/evidence.ts'
import { isObject } from '#domain/wire/json.ts'
import type {
  AuthorizationAnswer,
  TokenAnswer,
} from '#domain/destinations/auth0/contract/preflight-route.ts'
import { readFailure } from '#domain/destinations/auth0/failures/read-failure.ts'
import { parseUrl } from '../probe/guard.ts'
import { onlyForm, textOf, titleOf } from './html.ts'

/** Takes the secrets out of a text. */
export type Scrub = (text: string) => string

export interface Expected {
  readonly callback: string
  readonly state: string
}

/** Characters that are kept of an error code, of its description, of a page's title. */
const maxLength = { code: 60, description: 500, title: 120 }
const redirects: readonly number[] = [301, 302, 303, 307, 308]

/** What came back from the authorization endpoint: to our callback, elsewhere, or a page. */
export function readAuthorization(
  evidence: Evidence,
  expected: Expected,
  scrub: Scrub,
): AuthorizationAnswer {
  const { status, headers, body } = evidence
  if (status === undefined || isBroken(evidence)) return silence(evidence)
  const from = parseUrl(evidence.url)
  if (redirects.includes(status)) {
    const target = parseUrl(headers['location'] ?? '', from)
    if (target === undefined) return { kind: 'elsewhere', host: '' }
    if (!isCallback(target, expected)) return { kind: 'elsewhere', host: target.host }
    const inHash = new URLSearchParams(target.hash.slice(1))
    const get = (name: string) => target.searchParams.get(name) ?? inHash.get(name) ?? undefined
    return { kind: 'callback', by: 'redirect', ...returned(get, expected, scrub) }
  }
  const form = body === undefined ? undefined : onlyForm(body)
  const action = form?.method === 'post' ? parseUrl(form.action, from) : undefined
  if (action && isCallback(action, expected)) {
    const get = (name: string) => form?.inputs.get(name)
    return { kind: 'callback', by: 'form', ...returned(get, expected, scrub) }
  }
  const title = body === undefined ? undefined : titleOf(body)
  const reads = body === undefined ? undefined : readPage(body)
  return {
    kind: 'page',
    ...(title !== undefined && { title: kept(title, maxLength.title, scrub) }),
    ...(reads !== undefined && { reads }),
  }
}

/** What people read on it is what the dictionary reads. */
const readPage = (html: string) => {
  const description = [titleOf(html), textOf(html)].join('\n')
  return readFailure({ speaker: 'page', code: '', description }).row?.id
}

/** What the token endpoint says: an error of RFC 6749 §5.2, anything else, or nothing. */
export function readToken(evidence: Evidence, scrub: Scrub): TokenAnswer {
  if (evidence.status === undefined || isBroken(evidence)) return silence(evidence)
  const { error, error_description: description } = membersOf(evidence.body)
  return {
    kind: 'answer',
    ...(typeof error === 'string' && { error: kept(error, maxLength.code, scrub) }),
    ...(typeof description === 'string' && {
      description: kept(description, maxLength.description, scrub),
    }),
  }
}

/** Too large is an answer all the same: its status counts, only its text is not read. */
const isBroken = ({ failure }: Evidence) => failure !== undefined && failure.class !== 'too-large'

const silence = ({ refused, failure }: Evidence) =>
  ({
    kind: 'silence',
    class: refused === undefined ? (failure?.class ?? 'protocol') : 'refused',
  }) as const

/** Exactly ours, whatever comes after it. */
const isCallback = (
  { origin, pathname, username, password }: URL,
  { callback }: Expected,
): boolean => username === '' && password === '' && `${origin}${pathname}` === callback

const tokens = ['code', 'id_token', 'access_token', 'token']

function returned(get: (name: string) => string | undefined, { state }: Expected, scrub: Scrub) {
  const error = get('error')
  const description = get('error_description')
  return {
    ours: get('state') === state,
    issued: tokens.some((name) => get(name) !== undefined),
    ...(error !== undefined && { error: kept(error, maxLength.code, scrub) }),
    ...(description !== undefined && {
      description: kept(description, maxLength.description, scrub),
    }),
  }
}

/** Cut last: half a secret would not be recognised. */
const kept = (text: string, length: number, scrub: Scrub) =>
  Array.from(scrub(text)).slice(0, length).join('')

function membersOf(body: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body ?? '')
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}
