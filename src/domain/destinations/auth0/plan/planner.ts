import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { ClientView } from '../contract/client-view.ts'
import type { ImportedConnection } from '../imports/imported.ts'
import { type Applied, applyRow } from './apply-row.ts'
import { planRow } from './plan-row.ts'
import type { PlanRow, Writable } from './row.ts'
import { type Calls, readClients, readFound } from './tenant-reads.ts'

export interface Planner {
  /** Reads the tenant, and writes nothing. */
  plan(imported: ImportedConnection, signal?: AbortSignal): Promise<PlanRow>
  apply(
    planned: Writable,
    imported: ImportedConnection,
    secret: string | undefined,
  ): Promise<Applied>
}

/** Plans and applies the connections of one text, each for itself. */
export function createPlanner(
  calls: Calls,
  rules: OriginRules,
  all: readonly ImportedConnection[],
): Planner {
  let clients: readonly ClientView[] | undefined
  const isFirst = ({ body }: ImportedConnection) =>
    all.find((one) => one.body.name === body.name)?.body === body
  const contextOf = async ({ clients: named }: ImportedConnection, signal?: AbortSignal) => {
    // Asked once, and only where a text names applications.
    if (named.length > 0) clients ??= await readClients(calls, { signal })
    return { rules, clients: clients ?? [] }
  }
  return {
    async plan(imported, signal) {
      const { name, strategy } = imported.body
      if (!isFirst(imported))
        return { kind: 'cannot', name, strategy, reasons: ['The text has this name twice.'] }
      const context = await contextOf(imported, signal)
      return planRow(imported, await readFound(calls, imported, { signal }), context)
    },
    apply: async (planned, imported, secret) =>
      applyRow(calls, planned, imported, { ...(await contextOf(imported)), secret }),
  }
}
