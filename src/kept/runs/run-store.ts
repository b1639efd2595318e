import { z } from 'zod/mini'
import { smallestClaims } from '#domain/destinations/auth0/test-run/stored-claims.ts'
import { type TestRun, testRun } from '#domain/destinations/auth0/test-run/run.ts'
import { createBrowserStore, type Stored } from '../browser-store.ts'
import { forgetRuns, runChannelName, runPrefix } from './run-keys.ts'

export interface RunList {
  /** Newest first. */
  readonly runs: readonly TestRun[]
  /** False when this browser refuses to keep them: they are gone with the page. */
  readonly kept: boolean
}

export interface RunStoreOptions {
  /** Whose runs: tenant domain and the operator's `sub`. Another operator's are never read. */
  readonly domain: string
  readonly sub: string
  /** `localStorage`; undefined, or one that throws, means memory. */
  readonly storage: Storage | undefined
}

export interface RunStore {
  /** Of one connection, or all. The same object until something changes. */
  readonly list: (connectionId?: string) => RunList
  /** As it is kept now, whichever window wrote last. */
  readonly get: (id: string) => TestRun | undefined
  /**
   * Replaces the run of that id; what is no member of a run is left out. A run that has ended stays
   * as it ended: nothing is written over it that ended otherwise, or has not. Where there is no
   * room for it, it is kept without its claims.
   */
  readonly save: (run: TestRun) => void
  /** Changes a run as it is kept now; nothing where it was forgotten, or `save` would refuse. */
  readonly change: (id: string, members: Partial<Omit<TestRun, 'id'>>) => void
  readonly remove: (id: string) => void
  /** Forgets all of this operator's. */
  readonly clear: () => void
  /** Calls back after every change, by this window or another. Returns how to stop. */
  readonly subscribe: (changed: () => void) => () => void
}

/** So many of each connection; older ones are dropped when a new one begins. */
export const keptRuns = 20

/** Test runs of one operator: what was seen, without tokens. */
export function createRunStore({ domain, sub, storage }: RunStoreOptions): RunStore {
  const store = createBrowserStore<TestRun>({
    prefix: runPrefix({ domain, sub }),
    storage,
    read: (id, stored) => {
      const read = z.safeParse(testRun, stored)
      return read.success && read.data.id === id ? read.data : undefined
    },
    compare: (one, other) => other.startedAt - one.startedAt || one.id.localeCompare(other.id),
  })
  const lists = new Map<string | undefined, RunList>()
  let listed: Stored<TestRun> | undefined

  const list = (connectionId?: string): RunList => {
    const all = store.list()
    if (all !== listed) lists.clear()
    listed = all
    const known = lists.get(connectionId)
    if (known) return known
    const runs = all.items.filter(
      ({ connection }) => connectionId === undefined || connection.id === connectionId,
    )
    const made = { runs, kept: all.stored }
    lists.set(connectionId, made)
    return made
  }

  const write = (run: TestRun) => store.write(run.id, JSON.stringify(z.parse(testRun, run)))

  const save = (run: TestRun) => {
    const before = store.get(run.id)
    if (before && before.outcome !== 'running' && before.outcome !== run.outcome) return
    if (!write(run) && storage) {
      const isKept = run.profile && write({ ...run, profile: undefined })
      if (!isKept && (run.claims || run.userinfo)) write(withoutClaims(run))
    }
    const tooMany = list(run.connection.id).runs.slice(keptRuns)
    if (tooMany.length > 0) store.remove(...tooMany.map(({ id }) => id))
  }

  return {
    list,
    get: store.get,
    save,
    change(id, members) {
      const run = store.get(id)
      if (run) save({ ...run, ...members })
    },
    remove: (id) => store.remove(id),
    clear() {
      forgetRuns(storage, { domain, sub })
      store.remove(...list().runs.map(({ id }) => id))
    },
    subscribe(changed) {
      const stop = store.subscribe(changed)
      const channel = openRunChannel()
      channel?.addEventListener('message', store.reread)
      return () => {
        stop()
        channel?.close()
      }
    },
  }
}

/** How a login ended is worth more than what it told. */
const withoutClaims = (run: TestRun): TestRun => ({
  ...run,
  claims: undefined,
  userinfo: undefined,
  profile: undefined,
  ...smallestClaims(run),
})

const openRunChannel = () =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(runChannelName)

/** The window of a login tells the others that its run has changed. */
export function announceRun(id: string): void {
  const channel = openRunChannel()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has but one origin
  channel?.postMessage(id)
  channel?.close()
}
