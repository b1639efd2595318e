import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { connectionClientsQuery } from '#api/queries.ts'
import { type ClientCall, toClientCalls } from '#domain/connection/request.ts'
import { type Pending, createPendingStore } from './pending-store.ts'

export interface Enabling {
  /** What is left of an earlier run for this connection, if anything. */
  readonly pending: (connectionId: string) => Pending | undefined
  /** Enables these, at most 50 a call, one call after the other. Rejects at the first that fails. */
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
  const underWay = useRef(false)
  const call = useMutation<unknown, ApiError, ClientCall>({
    mutationFn: (change) => client.call('updateConnectionClients', change),
  })

  const run: Enabling['run'] = async (connectionId, clientIds, total = clientIds.length) => {
    if (underWay.current) return
    underWay.current = true
    try {
      let left = [...clientIds]
      for (const change of toClientCalls(connectionId, clientIds)) {
        store.write(connectionId, { clientIds: left, total })
        setProgress({ done: total - left.length, total })
        await call.mutateAsync(change)
        const enabled = new Set(change.body.map(({ client_id }) => client_id))
        left = left.filter((id) => !enabled.has(id))
      }
      store.write(connectionId, { clientIds: [], total })
      setProgress(undefined)
    } finally {
      underWay.current = false
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
      setProgress(undefined)
    },
    progress,
    running: call.isPending,
    error: call.isError ? call.error : undefined,
    waitingFor: call.isPending && call.failureReason ? call.failureReason : undefined,
  }
}

function storageIfAllowed(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
