import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { useRuns } from '#kept/runs/use-runs.ts'
import { endOf } from './end-of.ts'

/**
 * The last test of this browser with the present settings, where it failed and nothing was
 * recorded since: the connection itself knows only of tests that passed.
 */
export function useFailedHere(connection: ConnectionView): TestRun | undefined {
  const { runs } = useRuns(connection.id)
  const last = runs.find(
    ({ outcome, fingerprint }) =>
      (outcome === 'passed' || outcome === 'failed') && fingerprint === connection.fingerprint,
  )
  if (last?.outcome !== 'failed') return undefined
  const state = testStateOf(connection)
  const recordedAt = state.kind === 'untested' ? 0 : Date.parse(state.record.at)
  return endOf(last) > recordedAt ? last : undefined
}
