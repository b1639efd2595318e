import { adminError } from '#domain/destinations/cloudentity/contract/admin-api.ts'
import type { WorkspacePermission } from '#domain/destinations/cloudentity/contract/workspace.ts'
import { Failure, type Lost, ownFailure } from '../failure.ts'
import { isDeep } from '../read-json.ts'
import { isRefusal, secondsToWait } from '../tenant-errors.ts'

/** A read was asked and nothing usable came back. */
export const unreachable = (message: string): Failure =>
  new Failure({ source: 'workspace', status: 502, code: 'workspace_unreachable', message })

export const notConfigured = (): Failure =>
  ownFailure(
    404,
    'not_configured',
    'This dashboard has no Cloudentity workspace: CLOUDENTITY_HOST and the variables beside it are not set.',
  )

/** The workspace changed between the reading and the writing, or since the operator read it. */
export const stale = (what: string): Failure =>
  ownFailure(412, 'stale', `${what} changed since you read it. Nothing was written.`)

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}
interface Asked {
  readonly permission: WorkspacePermission
  /** The row is about nothing but the workspace: it is the workspace that is not found. */
  readonly ofWorkspace: boolean
  /** Nothing was sent that could be complained about: the workspace's words stay where they are. */
  readonly reads: boolean
  /** Something may have been changed. */
  readonly writes: boolean
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Nothing that a value could hide in. */
const codePattern = /^[a-z_]{1,60}$/i
/** Characters of the details as JSON, and their levels. */
const maxDetails = 16_000
const maxLevels = 30

/** An answer outside 2xx as the failure that the browser is told. Bodies: specification, Error. */
export function workspaceFailure(
  { status, headers, body }: Answer,
  { permission, ofWorkspace, reads, writes, now }: Asked,
): Failure {
  const { error, error_code, details, status_code } = adminError.safeParse(body).data ?? {}
  const own = `The workspace answered with status ${status}.`
  const complains = !reads && isRefusal(status)
  const said = complains ? boundedDetails(details) : {}
  const message = complains ? (error ?? own) : own
  const base = { source: 'workspace', status, message, ...said } as const
  const code = error_code && codePattern.test(error_code) ? error_code : `workspace_${status}`
  if (status === 401) return refusedClient()
  if (status === 403)
    return new Failure(
      { ...base, code: 'machine_scope_missing', missing: permission },
      { http: 502 },
    )
  if (status === 404)
    return new Failure({
      ...base,
      code: ofWorkspace ? 'workspace_missing' : 'not_found',
      message: ofWorkspace
        ? 'There is no such workspace, or Greencheck’s client may not see it.'
        : 'The workspace has no such entry of this kind.',
    })
  if (status === 412) return stale('What is stored')
  if (status === 429)
    return new Failure({
      ...base,
      code: 'too_many_requests',
      retryAfter: secondsToWait(headers, now),
    })
  if (isRefusal(status)) return new Failure({ ...base, code })
  const lost: Lost = status_code === status ? 'ended' : 'silent'
  return new Failure(
    { ...base, code },
    { http: status === 503 ? 503 : 502, lost: writes ? lost : undefined },
  )
}

export const refusedClient = (): Failure =>
  new Failure(
    {
      source: 'workspace',
      status: 401,
      code: 'machine_refused',
      message: 'The workspace does not accept Greencheck’s own client.',
    },
    { http: 502 },
  )

/** Whole or not at all: of a part nobody could tell a secret in it. */
function boundedDetails(details: unknown): { readonly details?: unknown } {
  if (details === undefined || details === null || isDeep(details, maxLevels)) return {}
  return JSON.stringify(details).length > maxDetails ? {} : { details }
}
