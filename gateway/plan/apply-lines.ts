import type { Planner } from '#domain/destinations/auth0/plan/planner.ts'
import { visibleLine } from '#text/visible-line.ts'
import { CallFailed } from './calls.ts'
import { isPending, type Line, type Outcome, type PendingLine, variableOf } from './lines.ts'
import type { Report } from './report.ts'

interface Uses {
  readonly planner: Planner
  /** The connection under way is finished, no other is begun. */
  readonly stopped: AbortSignal
  /** The value of a variable. */
  readonly secretOf: (name: string) => string | undefined
  readonly err: (text: string) => void
}

/** What one connection fails for with these, all that follow would fail for. */
const ofAll: readonly number[] = [401, 403, 429, 500, 502, 503, 504]

/** Writes the lines one after another; what failed is kept with its error. */
export async function applyLines(
  lines: readonly Line[],
  uses: Uses,
): Promise<Pick<Report, 'status' | 'lines'>> {
  const { stopped, err } = uses
  const count = lines.filter(isPending).length
  const after: Line[] = []
  let number = 0
  let isOver = false
  for (const line of lines) {
    if (!isPending(line)) {
      after.push(line)
      continue
    }
    isOver ||= stopped.aborted
    if (isOver) {
      after.push({ ...line, outcome: { state: 'not-begun' } })
      continue
    }
    err(`${++number} of ${count}: ${visibleLine(line.row.name)}\n`)
    const outcome = await outcomeOf(line, uses)
    isOver = outcome.state === 'failed' && ofAll.includes(outcome.error.status)
    after.push({ ...line, outcome })
  }
  return { lines: after, status: statusOf(after, stopped.aborted) }
}

async function outcomeOf(line: PendingLine, { planner, secretOf }: Uses): Promise<Outcome> {
  const variable = variableOf(line)
  const secret = variable === undefined ? line.imported.secret : secretOf(variable)
  try {
    const applied = await planner.apply(line.row, line.imported, secret)
    return applied.state === 'done' ? applied : { state: 'stale' }
  } catch (error) {
    if (error instanceof CallFailed) return { state: 'failed', error: error.failure }
    // What was written before it is told all the same.
    const message = error instanceof Error ? error.message : String(error)
    return {
      state: 'failed',
      error: { source: 'gateway', status: 500, code: 'unexpected', message, requestId: '' },
    }
  }
}

function statusOf(lines: readonly Line[], isStopped: boolean): Report['status'] {
  const states = lines.map(({ row, outcome }) => outcome?.state ?? row.kind)
  if (states.some((one) => one === 'failed' || one === 'stale' || one === 'cannot')) return 'failed'
  return isStopped && states.includes('not-begun') ? 'stopped' : 'applied'
}
