import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { testEventsQuery } from '#api/test-queries.ts'
import type { TestEvent } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { isComplete, linesOf, skew } from '#domain/destinations/auth0/test-run/timeline-lines.ts'
import type { RunStore } from '#kept/runs/run-store.ts'
import { usePast } from './use-past.ts'

/** Milliseconds: how long after a login its line is waited for, and how often is asked. */
const maxWait = 30_000
const every = 2000
/** While it is under way: somebody may sign in slowly, or have left an error page open. */
const underWay = { maxWait: 600_000, every: 5000 } as const

export interface RunEvents {
  /** This run's; until it is known how it ended, whatever others have not. */
  readonly events: readonly TestEvent[]
  readonly reading: boolean
  /** It was read, whatever it said. */
  readonly read: boolean
  /** Lines of the log that could not be read. */
  readonly unread: number
  readonly error: Error | null
}

/**
 * Reads the tenant's log until the line is there that says how the run ended, and keeps that line
 * in the run. Colleagues' lines are never kept.
 */
export function useRunEvents(run: TestRun, store: RunStore): RunEvents {
  const client = useApi()
  const running = run.outcome === 'running'
  const ended = run.outcome === 'passed' || run.outcome === 'failed'
  const until = running
    ? run.startedAt + underWay.maxWait
    : (run.endedAt ?? run.startedAt) + maxWait
  const over = usePast(until)
  const wanted = !over && !isComplete(run)
  const since = new Date(run.startedAt - skew.before).toISOString()
  const query = useQuery({
    ...testEventsQuery(client, run.connection.id, since),
    enabled: wanted,
    refetchInterval: ({ state: { error } }) => {
      const now = Date.now()
      if (isHopeless(error) || now >= until) return false
      return running && now >= run.startedAt + maxWait ? underWay.every : every
    },
  })
  const lines = query.data?.events
  useEffect(() => {
    // Before, the window of the login writes the run.
    if (lines && ended) keep(store, run.id, lines)
  }, [lines, ended, store, run.id])
  return {
    events: ended ? (run.events ?? []) : nobodyElses(run, store, lines ?? []),
    reading: wanted && !isHopeless(query.error),
    read: run.events !== undefined || lines !== undefined,
    unread: query.data?.unread ?? 0,
    error: run.events === undefined ? query.error : null,
  }
}

/** Nobody gets more by asking again: somebody has to grant something first. */
const isHopeless = (error: unknown) =>
  isApiError(error) && (error.kind === 'machine' || error.kind === 'forbidden')

function keep(store: RunStore, id: string, lines: readonly TestEvent[]): void {
  const run = store.get(id)
  if (!run) return
  const { login, exchange } = linesOf(run, nobodyElses(run, store, lines))
  const events = [login, exchange].filter((line) => line !== undefined)
  if (events.length > (run.events?.length ?? -1)) store.change(id, { events })
}

/** Without the lines of this operator's other runs. */
function nobodyElses(run: TestRun, store: RunStore, lines: readonly TestEvent[]): TestEvent[] {
  const known = new Set(
    store.list(run.connection.id).runs.flatMap((other) => {
      if (other.id === run.id) return []
      const { login, exchange } = linesOf(other, lines)
      return [...(other.events ?? []), login, exchange].map((line) => line?.log_id)
    }),
  )
  return lines.filter(({ log_id: id }) => !known.has(id))
}
