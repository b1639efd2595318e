import { Messages, Types } from 'scimmy'
import { isObject, parseJson } from '#domain/wire/json.ts'
import { AnswerLost } from '../errors.ts'
import type { Tenant } from '../handler.ts'
import { scimScopes, type ScimScope } from '#domain/destinations/auth0/contract/scim.ts'
import { demandScimToken } from './bearer.ts'
import { meetCreate, obeyScimPanel, ScimRefusal } from './faults.ts'
import { groupKind } from './groups.ts'
import { change, create, find, list, replace, type Kind, type Scope } from './kind.ts'
import { chosenAttributes, decoded, scimError, shown, type Doc } from './library.ts'
import { logScim } from './scim-log.ts'
import { searchOf, searchSent } from './search.ts'
import { describeService, isDocument } from './service.ts'
import { userKind } from './users.ts'

const place = /^\/scim\/v2\/connections\/([^/]+)\/(\.search|\w+)(?:\/([^/]+))?$/
const kinds = new Map<string, Kind>([
  ['Users', userKind],
  ['Groups', groupKind],
])

interface Asked {
  readonly scope: Scope
  readonly kind: Kind
  /** Decoded; undefined for the collection. */
  readonly id: string | undefined
  readonly request: Request
  readonly body: unknown
}
interface Reply {
  readonly status: number
  readonly body?: Doc
  readonly id?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly lost?: boolean
}

const answer = ({ status, body, headers = {} }: Reply) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { ...(body && { 'content-type': 'application/scim+json' }), ...headers },
  })

function scopeOf(method: string, { noun }: Kind, id: string | undefined): ScimScope {
  const verb = id === '.search' ? 'get' : method.toLowerCase()
  const scope = scimScopes.find((one) => one === `${verb}:${noun}`)
  if (scope === undefined) throw scimError(405, null, `${method} is not supported`)
  return scope
}

/** One resource as it is now, with the attributes that were asked for. */
function one({ kind, scope, request }: Asked, id: string, status: number): Reply {
  const { attributes, excluded } = searchOf(new URL(request.url).searchParams)
  const view = find(kind, scope, id)
  const body = shown(kind.schema, view, chosenAttributes(attributes, excluded))
  const location = isObject(view['meta']) ? String(view['meta']['location']) : ''
  return { status, body, id, ...(status === 201 && { headers: { location } }) }
}

async function act(asked: Asked): Promise<Reply> {
  const { kind, scope, id, request, body } = asked
  const { method, url } = request
  if (method === 'POST' && id === '.search')
    return { status: 200, body: list([kind], scope, searchSent(body)) }
  if (id === undefined) {
    if (method === 'GET')
      return { status: 200, body: list([kind], scope, searchOf(new URL(url).searchParams)) }
    if (method !== 'POST') throw scimError(405, null, `${method} needs the id of a resource`)
    const lost = meetCreate(scope.tenant, body)
    return { ...one(asked, create(kind, scope, body), 201), lost }
  }
  if (method === 'POST') throw scimError(405, null, 'POST goes to the collection')
  if (method === 'PUT') replace(kind, scope, id, body)
  if (method === 'PATCH') await change(kind, scope, id, body)
  if (method !== 'DELETE') return one(asked, id, 200)
  find(kind, scope, id)
  kind.remove(scope, id)
  return { status: 204, id }
}

function refusal(error: unknown): Reply & { readonly detail: string } {
  const { cause, headers } =
    error instanceof ScimRefusal ? error : { cause: error, headers: undefined }
  if (!(cause instanceof Types.Error)) throw error
  const { status, scimType, message: detail } = cause
  // Not the library's message: it knows neither 405 nor 429.
  const schemas = [Messages.ErrorResponse.id]
  const body = { schemas, status: String(status), ...(scimType && { scimType }), detail }
  return { status, body, detail, ...(headers && { headers }) }
}

/** The SCIM 2.0 endpoint of a connection (RFC 7644). Throws AnswerLost. */
export async function answerScim(tenant: Tenant, request: Request): Promise<Response> {
  const { pathname, origin } = new URL(request.url)
  const [, connection = '', name = '', part] = place.exec(pathname) ?? []
  const stored = tenant.state.connections.get(connection)
  const { scim } = stored ?? {}
  // UNVERIFIED what Auth0 answers for a connection without SCIM.
  if (stored === undefined || scim === undefined)
    return answer(refusal(scimError(404, null, 'Not Found')))
  const base = `${origin}/scim/v2/connections/${connection}`
  const scope = { tenant, stored, scim, base }
  const text = await request.text()
  const body = text === '' ? undefined : parseJson(text)
  const kind = kinds.get(name)
  const id = part === undefined ? undefined : decoded(part)
  const log = (reply: Reply, detail?: string) => {
    if (kind)
      logScim(tenant, stored, { request, body, detail, status: reply.status, id: reply.id ?? id })
  }
  let reply: Reply
  try {
    obeyScimPanel(tenant, connection)
    demandScimToken(scope, request, kind && scopeOf(request.method, kind, id))
    if (text !== '' && body === undefined)
      throw scimError(400, 'invalidSyntax', 'The body is no JSON')
    reply = kind
      ? await act({ scope, kind, id, request, body })
      : name === '.search'
        ? searchAll(scope, request, body)
        : documentOf(base, name, id, request.method)
    log(reply)
  } catch (error) {
    const refused = refusal(error)
    log(refused, refused.detail)
    return answer(refused)
  }
  if (reply.lost) throw new AnswerLost()
  return answer(reply)
}

function documentOf(base: string, name: string, id: string | undefined, method: string): Reply {
  if (!isDocument(name)) throw scimError(404, null, 'Not Found')
  if (method !== 'GET') throw scimError(405, null, `${method} is not supported`)
  return { status: 200, body: describeService(base, name, id) }
}

/** Users and groups in one list (RFC 7644 §3.4.3), for a token that may read both. */
function searchAll(scope: Scope, request: Request, body: unknown): Reply {
  if (request.method !== 'POST') throw scimError(405, null, `${request.method} is not supported`)
  for (const noun of ['users', 'groups'] as const) demandScimToken(scope, request, `get:${noun}`)
  return { status: 200, body: list([userKind, groupKind], scope, searchSent(body)) }
}
