import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import { connectionQuery } from '#api/queries.ts'
import type { ConnectionView } from '#domain/contract/views.ts'
import type { TestRun } from '#domain/test-run/run.ts'
import { parseTestRecord, testRecordKey } from '#domain/test-run/test-record.ts'

/** Milliseconds: a run that is looked at later was recorded then, or could not be. */
const soon = 600_000

/** By this page, whatever became of it: a record is written once for a run. */
const begun = new Set<string>()

/**
 * Writes a passed run into the connection, for colleagues to see. Only for the settings as they
 * are: the gateway answers 412 `stale` for any other.
 */
export function useRecord(run: TestRun, connection: ConnectionView): ApiError | undefined {
  const client = useApi()
  const queries = useQueryClient()
  const [failure, setFailure] = useState<{ readonly of: string; readonly error: ApiError }>()
  const { fingerprint, endedAt } = run
  const due =
    run.outcome === 'passed' &&
    fingerprint !== undefined &&
    fingerprint === connection.fingerprint &&
    !isRecorded(connection, run)
  useEffect(() => {
    if (!due || fingerprint === undefined || begun.has(run.id)) return
    if (Date.now() - (endedAt ?? 0) > soon) return
    begun.add(run.id)
    const record = async () => {
      try {
        const after = await client.call('recordTest', {
          params: { id: connection.id },
          body: { outcome: 'passed', fingerprint },
        })
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
  }, [due, fingerprint, endedAt, run.id, client, queries, connection.id])
  return failure?.of === run.id ? failure.error : undefined
}

/** A record of these settings that is not older than the run. */
function isRecorded({ metadata }: ConnectionView, run: TestRun): boolean {
  const record = parseTestRecord(metadata?.[testRecordKey])
  return (
    record?.outcome === 'passed' &&
    record.fingerprint === run.fingerprint &&
    Date.parse(record.at) >= run.startedAt
  )
}
