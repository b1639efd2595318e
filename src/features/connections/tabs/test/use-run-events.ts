import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { testEventsQuery } from '#api/queries.ts'
import type { TestEvent } from '#domain/contract/test-rows.ts'
import type { TestRun } from '#domain/test-run/run.ts'
import { isLoginLine } from '#domain/test-run/timeline-lines.ts'
import type { RunStore } from '#panels/test-runs/run-store.ts'

/** Milliseconds: how long after a login its line is waited for, and how often is asked. */
const patience = 30_000
const every = 2000
/** The browser's clock may be before the tenant's, or after it. */
const skew = 10_000

/** Reads the tenant's log of a run into the run, until the line is there that says how it ended. */
export function useRunEvents(run: TestRun, store: RunStore, now: number) {
  const client = useApi()
  const until = (run.endedAt ?? run.startedAt) + patience
  const told = run.events?.some(isLoginLine) === true
  const wanted = !told && now < until
  const query = useQuery({
    ...testEventsQuery(client, run.connection.id, new Date(run.startedAt - skew).toISOString()),
    enabled: wanted,
    refetchInterval: ({ state: { error } }) =>
      !isHopeless(error) && Date.now() < until ? every : false,
  })
  const lines = query.data?.events
  useEffect(() => {
    if (lines) keep(store, run.id, lines)
  }, [lines, store, run.id])
  return {
    reading: wanted && !isHopeless(query.error),
    error: run.events === undefined ? query.error : null,
  }
}

/** Nobody gets more by asking again: somebody has to grant something first. */
const isHopeless = (error: unknown) =>
  isApiError(error) && (error.kind === 'machine' || error.kind === 'forbidden')

/** Lines that another run has already are not this one's. */
function keep(store: RunStore, id: string, lines: readonly TestEvent[]): void {
  const run = store.get(id)
  if (!run) return
  const others = store.list(run.connection.id).runs.filter((other) => other.id !== id)
  const known = new Set(others.flatMap(({ events = [] }) => events.map(({ log_id }) => log_id)))
  const events = lines.filter(({ log_id }) => !known.has(log_id))
  const before = run.events?.length ?? -1
  if (events.length > before) store.save({ ...run, events })
}
