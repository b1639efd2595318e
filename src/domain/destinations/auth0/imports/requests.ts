import { isObject, parseJson } from '#domain/wire/json.ts'
import { type ImportedConnection, type Problem, type Reading, problem } from './imported.ts'
import { readJson } from './json.ts'

/** A request of somebody else's, as far as it concerns a connection. */
export interface FoundRequest {
  readonly method: string
  readonly url: string
  readonly body: string | undefined
  readonly line?: number | undefined
  /** Its body is somewhere else, which is said. */
  readonly isAsked?: boolean
}

const endOf = (url: string): string => url.replace(/[?#].*$/, '').replace(/\/$/, '')
const ofDocs = /\/api\/management\/v2(?:\/?#!?\/|\/connections\/post-connections)/

const isEnabling = ({ url }: FoundRequest) => /\/connections\/[^/]+\/clients$/.test(endOf(url))
const isCreate = ({ method, url }: FoundRequest) =>
  method === 'POST' && (endOf(url).endsWith('/connections') || ofDocs.test(url))
const isScim = ({ url }: FoundRequest) =>
  /\/connections\/[^/]+\/scim-configuration(\/tokens)?$/.test(endOf(url))
const isToken = ({ url }: FoundRequest) => endOf(url).endsWith('/oauth/token')

/** The applications that a call enables (PATCH /connections/{id}/clients). */
function enabledBy(body: string): string[] | undefined {
  const list = parseJson(body)
  if (!Array.isArray(list)) return undefined
  const items: readonly unknown[] = list
  return items.flatMap((item) =>
    isObject(item) && item['status'] === true && typeof item['client_id'] === 'string'
      ? [item['client_id']]
      : [],
  )
}

/** Requests in their order: a create, and what enables applications for it. */
export function readRequests(requests: readonly FoundRequest[]): Reading {
  const connections: ImportedConnection[] = []
  const problems: Problem[] = []
  const others: FoundRequest[] = []
  for (const request of requests) {
    const { url, body, line } = request
    const say = (words: string) => problems.push(problem(words, url, line))
    // A browser asks before it sends (Fetch, "CORS-preflight fetch").
    if (isToken(request) || request.method === 'OPTIONS') continue
    if (isCreate(request)) {
      if (ofDocs.test(url))
        say(
          'An address of the documentation, which answers with a page: the API is at https://TENANT/api/v2/connections.',
        )
      if (body === undefined) {
        if (!request.isAsked) say('It creates a connection, and its body is not in this text.')
        continue
      }
      const read = readJson(body, line)
      connections.push(...read.connections)
      problems.push(...read.problems)
    } else if (isEnabling(request)) {
      const last = connections.pop()
      const added = body === undefined ? undefined : enabledBy(body)
      if (last) connections.push({ ...last, clients: [...last.clients, ...(added ?? [])] })
      if (!last || !added) say('It enables applications, of no connection that is here.')
    } else if (isScim(request))
      say(
        'SCIM is no part of a draft: it is turned on where the connection is, once that is created.',
      )
    else others.push(request)
  }
  const [other, ...more] = others
  if (other)
    problems.push(
      problem(
        `Not a call that creates a connection: left out${more.length > 0 ? `, as ${more.length} more` : ''}.`,
        other.url,
        other.line,
      ),
    )
  return { connections, problems }
}
