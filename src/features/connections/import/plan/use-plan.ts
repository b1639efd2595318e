import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import type { ImportedConnection } from '#domain/destinations/auth0/imports/imported.ts'
import type { PlanRow } from '#domain/destinations/auth0/plan/row.ts'
import { createPlanWork } from './plan-work.ts'

/** The plan of the connections that were there at first, and what is done with it. */
export function usePlan(imports: readonly ImportedConnection[]) {
  const client = useApi()
  const session = useSession()
  const queries = useQueryClient()
  const lacked = lackedPermission(session, 'updateConnection')
  const [work] = useState(() => {
    // A create may be followed by an edit and by its applications.
    const isMine = ({ kind }: PlanRow) =>
      kind === 'create' || (kind === 'change' && lacked === undefined)
    return createPlanWork({ client, rules: session.config, imports, isMine })
  })
  const state = useSyncExternalStore(work.subscribe, work.state)
  useEffect(() => {
    void work.read()
    return work.stop
  }, [work])
  const write = async () => {
    await work.write()
    void queries.invalidateQueries({ queryKey: ['connections'] })
  }
  return {
    ...state,
    choose: work.choose,
    giveSecret: work.giveSecret,
    read: () => void work.read(),
    write: () => void write(),
    stop: work.stop,
    /** The permission without which no connection is changed. */
    lacked,
  }
}

export type Plan = ReturnType<typeof usePlan>
