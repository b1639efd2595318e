import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import { connectionClientsQuery } from '#api/queries.ts'
import { type ClientCall, toClientCalls } from '#domain/connection/request.ts'
import { type Pending, type PendingFailure, createPendingStore } from './pending-store.ts'

export interface Enabling {
  /** What is left of an earlier run for this connection, if anything, with why it stopped. */
  readonly pending: (connectionId: string) => Pending | undefined
  /**
   * Enables these, at most 50 a call, one call after the other. Rejects at the first that fails.
   * `total` counts those of an earlier run too.
   */
  readonly run: (
    connectionId: string,
    clientIds: readonly string[],
    total?: number,
  ) => Promise<void>
  /** Gives up what is left. */
  readonly forget: (connectionId: string) => void
  /** While running, and after a failure: how many of how many are enabled. */
  readonly progress: { readonly done: number; readonly total: number } | undefined
  readonly running: boolean
  readonly error: ApiError | undefined
  /** The last failure while the query layer waits to repeat a call (a 429). */
  readonly waitingFor: ApiError | undefined
}

/**
 * PATCH /connections/{id}/clients is incremental: after a failure only what is left is sent, and
 * what is left is remembered between the calls.
 */
export function useEnableApplications(): Enabling {
  const client = useApi()
  const { config, sub } = useSession()
  const queries = useQueryClient()
  const store = useMemo(
    () => createPendingStore(config.domain, sub, storageIfAllowed()),
    [config.domain, sub],
  )
  const [progress, setProgress] = useState<Enabling['progress']>()
  const [running, setRunning] = useState(false)
  const underWay = useRef(false)
  const call = useMutation<unknown, ApiError, ClientCall>({
    mutationFn: (change) => client.call('updateConnectionClients', change),
  })

  const enable = async (connectionId: string, clientIds: readonly string[], total: number) => {
    let left = clientIds
    const remember = (failure?: PendingFailure) => {
      store.write(connectionId, { clientIds: left, total, failure })
      setProgress({ done: total - left.length, total })
    }
    try {
      for (const change of toClientCalls(connectionId, clientIds)) {
        remember()
        await call.mutateAsync(change)
        const enabled = new Set(change.body.map(({ client_id }) => client_id))
        left = left.filter((id) => !enabled.has(id))
      }
      store.write(connectionId, { clientIds: [], total })
      setProgress(undefined)
    } catch (error) {
      remember(isApiError(error) ? failureOf(error) : undefined)
      throw error
    }
  }

  const run: Enabling['run'] = async (connectionId, clientIds, total) => {
    if (underWay.current || clientIds.length === 0) return
    const once = [...new Set(clientIds)]
    underWay.current = true
    setRunning(true)
    try {
      await enable(connectionId, once, total ?? once.length)
    } finally {
      underWay.current = false
      setRunning(false)
      await queries.invalidateQueries({
        queryKey: connectionClientsQuery(client, connectionId).queryKey,
      })
    }
  }

  return {
    pending: (id) => store.read(id),
    run,
    forget: (id) => {
      store.write(id, { clientIds: [], total: 0 })
      call.reset()
      setProgress(undefined)
    },
    progress,
    running,
    error: call.isError ? call.error : undefined,
    waitingFor: call.isPending && call.failureReason ? call.failureReason : undefined,
  }
}

const failureOf = ({ kind, message, requestId, missing }: ApiError): PendingFailure => ({
  kind,
  message,
  requestId,
  missing,
})

function storageIfAllowed(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
