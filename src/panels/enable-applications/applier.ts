import { MutationObserver, type QueryClient } from '@tanstack/react-query'
import type { Client } from '#api/client.ts'
import { type ApiError, isApiError } from '#api/errors.ts'
import { sendAndLook } from '#api/look-again.ts'
import { connectionClientsQuery } from '#api/queries.ts'
import type { Looking } from '#api/use-looking.ts'
import {
  type ClientCall,
  toClientCalls,
} from '#domain/destinations/auth0/connection/client-calls.ts'
import type { ClientChange } from '#domain/destinations/auth0/contract/enabled-clients.ts'
import { seeChanges } from './see-changes.ts'
import type { Pending, PendingFailure, PendingStore } from '#kept/pending-store.ts'

/** What is being done, or is left, for one connection. */
export interface Work {
  /** What is left, while running and after. */
  readonly pending: Pending | undefined
  readonly running: boolean
  /** Stop was pressed; the call under way is still waited for. */
  readonly stopping: boolean
  /** The last failure while the query layer waits to repeat a call (a 429). */
  readonly waitingFor: ApiError | undefined
  /** No answer came to a call: it is looked what became of it. */
  readonly looking: Looking | undefined
  /** What came to its end since it was last dismissed. */
  readonly made: Pending | undefined
}

/** Runs outside the screens, so that one can be left and come back to while it goes on. */
export interface Applier {
  /** The same object until something changes. */
  state(connectionId: string): Work
  readonly subscribe: (changed: () => void) => () => void
  /**
   * Makes the changes, at most 50 a call, one call after the other, up to the first that fails.
   * Never rejects for a failure of the API: what is left and why is in the state.
   */
  apply(connectionId: string, changes: readonly ClientChange[], created?: boolean): Promise<void>
  /** Goes on with what is left. */
  resume(connectionId: string): Promise<void>
  /** After the call under way nothing more is sent; what is left stays. */
  stop(connectionId: string): void
  /** Gives up what is left. */
  forget(connectionId: string): void
  dismiss(connectionId: string): void
}

interface ApplierOptions {
  readonly client: Client
  readonly queries: QueryClient
  readonly store: PendingStore
}

class Stopped extends Error {}

interface Run {
  stopped: boolean
  /** Ends the wait for a call that the tenant has refused for now. */
  cut: () => void
  readonly isCut: Promise<never>
}

function newRun(): Run {
  const { promise, reject } = promiseToReject()
  return {
    stopped: false,

    cut: () => reject(new Stopped()),
    isCut: promise,
  }
}

/**
 * PATCH /connections/{id}/clients is incremental: after a failure only what is left is sent, and
 * what is left is remembered between the calls.
 */
export function createApplier({ client, queries, store }: ApplierOptions): Applier {
  const works = new Map<string, Work>()
  const runs = new Map<string, Run>()
  const listeners = new Set<() => void>()

  const state = (id: string): Work => {
    const known = works.get(id)
    if (known) return known
    const work = { ...idle, pending: store.read(id) }
    works.set(id, work)
    return work
  }
  const put = (id: string, more: Partial<Work>) => {
    works.set(id, { ...state(id), ...more })
    for (const listener of listeners) listener()
  }

  const send = async (id: string, call: ClientCall, run: Run) => {
    const observer = new MutationObserver(queries, {
      mutationFn: async () => {
        if (run.stopped) throw new Stopped()
        await client.call('updateConnectionClients', call)
      },
    })
    const leave = observer.subscribe(({ isPending, failureReason }) => {
      const waitingFor = isPending && isApiError(failureReason) ? failureReason : undefined
      put(id, { waitingFor })
      if (waitingFor && run.stopped) run.cut()
    })
    try {
      await Promise.race([observer.mutate(), run.isCut])
      return true as const
    } finally {
      leave()
    }
  }

  /** Throws what the call failed for, unless it is seen to be done all the same. */
  const make = (id: string, call: ClientCall, run: Run) =>
    sendAndLook(
      () => send(id, call, run),
      (signal) => seeChanges(client, call, signal),
      (looking) => put(id, { looking }),
    )

  const start = async (id: string, begun: Pending, announced: boolean) => {
    const run = newRun()
    runs.set(id, run)
    let left: Pending | undefined = begun
    let failure: PendingFailure | undefined
    put(id, { running: true, pending: begun, made: undefined })
    try {
      for (const call of toClientCalls(id, begun.changes)) {
        store.write(id, left)
        await make(id, call, run)
        left = without(left, call.body)
        put(id, { pending: left })
      }
    } catch (error) {
      if (!(error instanceof Stopped) && !isApiError(error)) throw error
      if (isApiError(error)) failure = failureOf(error)
    } finally {
      left = left && { ...left, failure }
      store.write(id, left)
      // What is shown as enabled is read again before this is shown as done.
      await queries.invalidateQueries({ queryKey: connectionClientsQuery(client, id).queryKey })
      runs.delete(id)
      const made = left === undefined && announced ? begun : undefined
      put(id, { ...idle, pending: left, made })
    }
  }

  return {
    state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async apply(id, changes, created = false) {
      if (runs.has(id) || changes.length === 0) return
      const once = toClientCalls(id, changes).flatMap(({ body }) => body)
      await start(id, { changes: once, total: once.length, created }, !created)
    },
    async resume(id) {
      const { pending } = state(id)
      if (runs.has(id) || pending === undefined) return
      await start(id, { ...pending, failure: undefined }, true)
    },
    stop(id) {
      const run = runs.get(id)
      if (run === undefined) return
      run.stopped = true
      state(id).looking?.stop()
      put(id, { stopping: true })
      if (state(id).waitingFor) run.cut()
    },
    forget(id) {
      store.write(id, undefined)
      put(id, { pending: undefined })
    },
    dismiss(id) {
      if (state(id).made) put(id, { made: undefined })
    },
  }
}

const idle = {
  running: false,
  stopping: false,
  waitingFor: undefined,
  looking: undefined,
  made: undefined,
} as const

function without(pending: Pending | undefined, sent: readonly ClientChange[]) {
  const ids = new Set(sent.map(({ client_id }) => client_id))
  const changes = pending?.changes.filter(({ client_id }) => !ids.has(client_id)) ?? []
  return pending && changes.length > 0 ? { ...pending, changes } : undefined
}

const failureOf = ({ kind, message, requestId, missing }: ApiError): PendingFailure => ({
  kind,
  message,
  requestId,
  missing,
})

/** A promise that nobody may be waiting for when it rejects. */
function promiseToReject() {
  let reject: (reason: Error) => void = () => undefined
  const promise = new Promise<never>((_, no) => {
    reject = no
  })
  promise.catch(() => undefined)
  return { promise, reject: (reason: Error) => reject(reason) }
}
