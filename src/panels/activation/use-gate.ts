import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { connectionQuery } from '#api/queries.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { useTestRecord } from '../test-record/use-test-record.ts'

/** Characters of a reason; what is stored has 255 in all. */
export const maxReason = 120
const minReason = 3

/**
 * What stands before the first application of a connection: a test that the present settings have
 * passed, or a reason in the operator's own words, which is written into the connection.
 */
export function useGate(connection: ConnectionView) {
  const client = useApi()
  const queries = useQueryClient()
  const { record, looking } = useTestRecord()
  const missing = lackedIn(testRoutes.recordTest, useSession().permissions)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [refusals, setRefusals] = useState(0)
  const { kind } = testStateOf(connection)
  const open = kind === 'passed' || kind === 'waived'
  const waive = useMutation<ConnectionView, ApiError, string>({
    mutationFn: (fingerprint) =>
      record(connection, { outcome: 'waived', fingerprint, reason: reason.trim() }),
    onSuccess: (view) =>
      queries.setQueryData(connectionQuery(client, connection.id).queryKey, view),
  })

  const refuse = (why: string) => {
    setProblem(why)
    setRefusals((count) => count + 1)
    return false
  }
  return {
    open,
    /** How often the reason was not good enough: each time it takes the focus. */
    refusals,
    reason,
    problem,
    error: waive.error,
    asking: waive.isPending,
    /** No answer came: it is looked whether the reason was written. */
    looking,
    /** Why not even a reason opens it. */
    barred: open
      ? undefined
      : connection.fingerprint === undefined
        ? 'Greencheck may not read this connection’s options, so a reason could not be kept with them.'
        : missing && `Without a passed test it takes the permission ${missing}.`,
    setReason: (text: string) => {
      setReason(text)
      setProblem(undefined)
    },
    /** True when nothing stands in the way any more; else it says why at its place. */
    pass: async (): Promise<boolean> => {
      if (open) return true
      const { fingerprint } = connection
      if (fingerprint === undefined) return false
      if (reason.trim().length < minReason) return refuse('Give a reason, or run a test first.')
      if (reason.trim().length > maxReason) return refuse(`At most ${maxReason} characters.`)
      return waive.mutateAsync(fingerprint).then(
        () => true,
        () => false,
      )
    },
  }
}
export type Gate = ReturnType<typeof useGate>
