import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#api/context.tsx'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { useRunStore } from '#kept/runs/use-runs.ts'
import { usePast } from './use-past.ts'

/** Milliseconds: a run that is looked at later was recorded then, or cannot be any more. */
export const soon = 600_000

/**
 * Reads the connection once more when the browser is back, and keeps its fingerprint in the run:
 * settings that were saved while somebody logged in are found, also when they are undone after.
 *
 * What is not found: a change that was undone before the browser was back, or, where the login was
 * in the dashboard's own tab, before the dashboard was open again.
 */
export function useAtReturn(run: TestRun): Error | null {
  const client = useApi()
  const store = useRunStore()
  const { id, fingerprint, fingerprintAtReturn: known, returnedAt = Infinity, outcome } = run
  const late = usePast(returnedAt + soon)
  const wanted =
    known === undefined &&
    fingerprint !== undefined &&
    Number.isFinite(returnedAt) &&
    (outcome === 'running' || outcome === 'passed')
  const { data: read, error } = useQuery({
    queryKey: ['tests', run.connection.id, 'at-return', id],
    queryFn: async ({ signal }) => {
      const params = { id: run.connection.id }
      return (await client.call('getConnection', { params }, { signal })).fingerprint ?? null
    },
    enabled: wanted && !late,
    // What it was then does not age.
    staleTime: Infinity,
    gcTime: soon,
  })
  useEffect(() => {
    // Until it has ended, the window of the login writes the run, and this one does not.
    if (known === undefined && outcome === 'passed' && typeof read === 'string')
      store.change(id, { fingerprintAtReturn: read })
  }, [known, outcome, read, store, id])
  return error
}
