import type { ExecutionPoint } from '#domain/destinations/cloudentity/contract/workspace.ts'
import { Failure } from '../failure.ts'
import { readAs } from './admin.ts'
import type { Expected } from '../outcome.ts'
import { stale } from './failures.ts'
import { storedPoints } from './stored.ts'
import type { Uses } from './uses.ts'

type Reads = Pick<Uses, 'admin'>
interface Assigned {
  readonly script_id?: string
}

const type = 'post_authn_ctx'

/** That the target is the identity provider's id is assumed, see docs/cloudentity.md. */
const isFor = (iid: string) => (point: ExecutionPoint) =>
  point.type === type && point.target_fk === iid

const assignedTo = (id: string | null | undefined): Assigned => (id ? { script_id: id } : {})
const assignedIn = (points: readonly ExecutionPoint[], iid: string): Assigned =>
  assignedTo(points.find(isFor(iid))?.script_id)

async function pointsNow({ admin }: Reads, signal: AbortSignal) {
  const answer = await admin.call('listExecutionPoints', {}, signal)
  const whole = readAs(storedPoints, answer)
  return { ...whole, execution_points: whole.execution_points ?? [], tag: answer.tag }
}

/** The Post Authentication script of an identity provider: a row of the workspace, no member. */
export const readPoint = async (uses: Reads, iid: string, signal: AbortSignal): Promise<Assigned> =>
  assignedIn((await pointsNow(uses, signal)).execution_points, iid)

/**
 * Assigns a script, or none. Every row is sent back, for whether the write replaces the list is not
 * documented; then all of them are compared.
 */
export async function setPoint(
  uses: Pick<Uses, 'admin' | 'config'>,
  iid: string,
  scriptId: string | null,
  signal: AbortSignal,
): Promise<Assigned> {
  const { admin, config } = uses
  // A row for what is not there would stay behind.
  await admin.call('getAuth0Idp', { params: { iid } }, signal)
  const { tag, ...before } = await pointsNow(uses, signal)
  const points = before.execution_points
  if (assignedIn(points, iid).script_id === (scriptId ?? undefined)) return assignedIn(points, iid)
  const own = points.find(isFor(iid)) ?? {
    tenant_id: config.tenantId,
    server_id: config.workspaceId,
    type,
    target_fk: iid,
  }
  const others = points.filter((point) => point !== own)
  const body = { ...before, execution_points: [...others, { ...own, script_id: scriptId ?? '' }] }
  await admin
    .write('setExecutionPoints', { body, tag }, assigned(uses, iid, scriptId), signal)
    .catch((error: unknown) => {
      // Of this one endpoint the specification declares it.
      const conflict = error instanceof Failure && error.details.status === 409
      throw conflict ? stale('An assignment of the workspace') : error
    })
  // The browser may have gone; what became of the others is still asked, for the audit line. The
  // write itself has been answered.
  const now = await pointsNow(uses, new AbortController().signal).catch(() => undefined)
  if (now === undefined) return assignedTo(scriptId)
  const result = assignedIn(now.execution_points, iid)
  if (result.script_id !== (scriptId ?? undefined)) throw notTaken()
  const gone = others.filter((point) => !now.execution_points.some((one) => sameRow(one, point)))
  if (gone.length > 0) throw othersChanged(gone.length)
  return result
}

const assigned = (uses: Reads, iid: string, scriptId: string | null): Expected<true> => ({
  what: 'the script was assigned',
  // Whether the answer is the whole list is not documented: it is read again in any case.
  read: () => true,
  look: async (signal) => {
    const now = await readPoint(uses, iid, signal)
    if (now.script_id === (scriptId ?? undefined)) return { done: true }
    return { found: 'So far the workspace shows another assignment.' }
  },
})

const sameRow = (a: ExecutionPoint, b: ExecutionPoint) =>
  a.type === b.type && a.target_fk === b.target_fk && (a.script_id ?? '') === (b.script_id ?? '')

/** The write was taken, and what is there is not as it was meant: the outcome is unknown. */
const unexpected = (message: string) =>
  new Failure(
    { source: 'workspace', status: 502, code: 'unexpected_answer', message },
    { lost: 'silent' },
  )
const notTaken = () =>
  unexpected('The workspace took the assignment, and shows another one. Nothing else was changed.')
const othersChanged = (count: number) =>
  unexpected(
    `The script is assigned, and ${count} other assignments of the workspace are not as they were.`,
  )
