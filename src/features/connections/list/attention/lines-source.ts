import { dayOf } from '#domain/destinations/auth0/credential/day.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import type { Operator } from '#kept/runs/run-keys.ts'
import { sharedRunStore } from '#kept/runs/shared-store.ts'
import type { Checked } from './checked.ts'
import { linesBy } from './lines.ts'

/** Apart from the list, which is on screen before anything more is known. */
export function linesSource(operator: Operator) {
  const { subscribe, list } = sharedRunStore(operator)
  return {
    subscribe,
    runs: () => list().runs,
    linesBy: (runs: readonly TestRun[], checked: Checked) =>
      linesBy({ runs, checked, today: dayOf(Date.now()) }),
  }
}
