import { createHash } from 'node:crypto'
import { isObject } from '#domain/wire/json.ts'
import type { State } from './seed.helper.ts'

type Members = Readonly<Record<string, unknown>>

const refusal = (status: number, error: string, more: object = {}) =>
  Response.json({ status_code: status, error, ...more }, { status })
const notThere = () => refusal(404, 'not found')

export interface StubOptions {
  /** Whether answers have an ETag, which a PUT then must name. */
  readonly etag?: boolean
  /** What becomes of a secret that a PUT leaves out. */
  readonly omitted?: 'kept' | 'dropped'
}

/** For tests: the rows of the Admin API below `/servers/{wid}` and its clients, over a state. */
export function createStub(state: State, options: StubOptions) {
  const tagOf = (value: unknown) =>
    `"${createHash('sha256').update(JSON.stringify(value)).digest('hex')}"`
  const answered = (value: unknown, status = 200) =>
    Response.json(value, { status, ...(options.etag && { headers: { etag: tagOf(value) } }) })
  const isStale = (request: Request, now: unknown) =>
    options.etag && (request.headers.get('if-match') ?? request.headers.get('etag')) !== tagOf(now)
  const oneOf = (list: readonly Members[], name: string, id: string | undefined) =>
    list.find((one) => one[name] === id)

  function handle(request: Request, path: string, body: unknown): Response {
    const [, kind, third, fourth] = path.split('/')
    const { method } = request
    const given = isObject(body) ? body : {}
    if (kind === 'idps' && method === 'DELETE') {
      state.idps = state.idps.filter(({ id }) => id !== third)
      return new Response(null, { status: 204 })
    }
    if (kind === 'idps' && third === undefined)
      return answered({
        idps: state.idps.map((one) => ({ ...one, settings: undefined, credentials: undefined })),
      })
    if (kind === 'idps' && method === 'POST') {
      // Members of no schema first, as a server may write them.
      const made = { x_first: 1, tenant_id: 'acme', version: 3, id: 'made-up', ...given }
      state.idps.push(made)
      return answered(made, 201)
    }
    if (kind === 'idps') {
      const found = state.idps.find((one) => one['method'] === 'auth0' && one['id'] === fourth)
      if (found === undefined) return notThere()
      if (method === 'GET') return answered(found)
      if (isStale(request, found)) return refusal(412, 'precondition failed')
      const kept = options.omitted === 'dropped' ? {} : { credentials: found['credentials'] }
      const next = { ...kept, ...given }
      state.idps = state.idps.map((one) => (one === found ? next : one))
      return answered(next)
    }
    if (kind === undefined) {
      if (method === 'GET') return answered(state.server)
      if (isStale(request, state.server)) return refusal(412, 'precondition failed')
      state.server = given
      return answered(given)
    }
    if (kind === 'script-execution-points') {
      if (method === 'GET') return answered({ execution_points: state.points })
      if (isStale(request, { execution_points: state.points })) return refusal(412, 'stale')
      state.points = Array.isArray(given['execution_points']) ? given['execution_points'] : []
      return answered(given)
    }
    if (kind === 'scripts' && third === 'test')
      return answered({ output: { input: given['input'] }, stdout: 'out', duration: '1ms' })
    if (kind === 'scripts' && third === undefined) return answered({ scripts: state.scripts })
    if (kind === 'scripts') {
      const found = oneOf(state.scripts, 'id', third)
      return found ? answered(found) : notThere()
    }
    if (kind === 'permissions') return answered(state.permissions)
    if (kind === 'environment') return answered({ demo_app: true, tenant_flags: ['MOCK_flag'] })
    if (kind === 'claims') return answered({ claims: state.claims })
    if (kind === 'custom-apps')
      return state.apps ? answered({ custom_apps: state.apps }) : refusal(403, 'forbidden')
    return notThere()
  }

  function client(id: string): Response {
    const found = oneOf(state.clients, 'client_id', id)
    return found ? answered(found) : notThere()
  }
  return { handle, client, refusal, notThere }
}
