import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import { connectionQuery } from '#api/queries.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { useRunStore } from '#kept/runs/use-runs.ts'
import { useTestRecord } from '#panels/test-record/use-test-record.ts'
import { soon, useAtReturn } from './use-at-return.ts'

/** By this page, whatever became of it: a record is tried once for a run. */
const begun = new Set<string>()

/**
 * Writes a passed run into the connection, for colleagues to see, once. Only where the settings
 * were the same at the start, at the return and now: the gateway answers 412 `stale` for others.
 */
export function useRecord(run: TestRun, connection: ConnectionView) {
  const client = useApi()
  const queries = useQueryClient()
  const store = useRunStore()
  const { record: write, looking } = useTestRecord()
  const unread = useAtReturn(run)
  const [failure, setFailure] = useState<{ readonly of: string; readonly error: ApiError }>()
  const { fingerprint, endedAt } = run
  const due =
    run.outcome === 'passed' &&
    run.recorded !== true &&
    fingerprint === run.fingerprintAtReturn &&
    fingerprint === connection.fingerprint
  useEffect(() => {
    if (!due || fingerprint === undefined || begun.has(run.id)) return
    if (Date.now() - (endedAt ?? 0) > soon) return
    begun.add(run.id)
    const record = async () => {
      try {
        const after = await write(connection, { outcome: 'passed', fingerprint })
        store.change(run.id, { recorded: true })
        queries.setQueryData(connectionQuery(client, connection.id).queryKey, after)
      } catch (error) {
        if (!isApiError(error)) throw error
        setFailure({ of: run.id, error })
        // Stale: somebody changed it, and the page shows what it was.
        if (error.code === 'stale')
          await queries.invalidateQueries({
            queryKey: connectionQuery(client, connection.id).queryKey,
            exact: true,
          })
      }
    }
    void record()
  }, [due, fingerprint, endedAt, run.id, client, queries, store, connection, write])
  const error: ApiError | undefined =
    failure?.of === run.id ? failure.error : isApiError(unread) ? unread : undefined
  return { error, looking }
}
