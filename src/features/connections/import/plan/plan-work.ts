import type { Client } from '#api/client.ts'
import { type ApiError, type ErrorKind, isApiError } from '#api/errors.ts'
import type { ImportedConnection } from '#domain/destinations/auth0/imports/imported.ts'
import { createPlanner } from '#domain/destinations/auth0/plan/planner.ts'
import type { PlanRow } from '#domain/destinations/auth0/plan/row.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { isPending, type Line, secretOf, unread } from './line.ts'
import { patient } from './patient.ts'

export interface Work {
  readonly lines: readonly Line[]
  readonly phase: 'reading' | 'planned' | 'writing'
  /** Why the plan is not whole. */
  readonly error: ApiError | undefined
  /** The last failure while it is waited to send again (a 429). */
  readonly waitingFor: ApiError | undefined
  /** Of what is being read or written. */
  readonly progress: { readonly done: number; readonly total: number }
}

/** What one row fails for, all that follow would fail for. */
const ofAll: readonly ErrorKind[] = [
  'signed-out',
  'forbidden',
  'machine',
  'rate-limited',
  'unavailable',
  'offline',
]

interface Options {
  readonly client: Client
  readonly rules: OriginRules
  readonly imports: readonly ImportedConnection[]
  /** Whether the operator may write such a row. */
  readonly isMine: (row: PlanRow) => boolean
}

/** Reads the tenant, and writes what was confirmed, one connection after another. */
export function createPlanWork({ client, rules, imports, isMine }: Options) {
  const total = imports.length
  const reading = { phase: 'reading', error: undefined, progress: { done: 0, total } } as const
  let work: Work = { lines: imports.map(unread), waitingFor: undefined, ...reading }
  let running = new AbortController()
  const listeners = new Set<() => void>()

  const set = (more: Partial<Work>) => {
    work = { ...work, ...more }
    for (const listener of listeners) listener()
  }
  const put = (imported: ImportedConnection, more: Partial<Line>) =>
    set({
      lines: work.lines.map((one) => (one.imported === imported ? { ...one, ...more } : one)),
    })
  const begin = () => {
    running.abort()
    running = new AbortController()
    const calls = patient(client, running.signal, (waitingFor) => set({ waitingFor }))
    return { signal: running.signal, planner: createPlanner(calls, rules, imports) }
  }

  return {
    state: () => work,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    choose: (imported: ImportedConnection, chosen: boolean) => put(imported, { chosen }),
    giveSecret: (imported: ImportedConnection, secret: string) => put(imported, { secret }),
    /** What is being written is finished; nothing more is begun. */
    stop: () => running.abort(),

    /** What was written meanwhile, by whomever, is no change any more. */
    async read() {
      const { signal, planner } = begin()
      set(reading)
      try {
        for (const [at, imported] of imports.entries()) {
          const row = await planner.plan(imported, signal)
          if (signal.aborted) return
          put(imported, { row, chosen: isMine(row), outcome: undefined })
          set({ progress: { done: at + 1, total } })
        }
      } catch (error) {
        if (signal.aborted) return
        if (!isApiError(error)) throw error
        set({ error })
      }
      set({ phase: 'planned' })
    },

    async write() {
      const { signal, planner } = begin()
      const pending = work.lines.filter(isPending)
      set({ phase: 'writing', progress: { done: 0, total: pending.length } })
      for (const [at, line] of pending.entries()) {
        if (signal.aborted) break
        const { imported, row } = line
        put(imported, { outcome: { state: 'writing' } })
        try {
          const applied = await planner.apply(row, imported, secretOf(line))
          const { kind } = row
          if (applied.state === 'done')
            put(imported, { outcome: { ...applied, kind }, chosen: false, secret: '' })
          else put(imported, { outcome: { state: 'stale' }, row: applied.now, chosen: false })
        } catch (error) {
          if (!isApiError(error)) throw error
          put(imported, { outcome: { state: 'failed', error } })
          if (ofAll.includes(error.kind)) break
        }
        set({ progress: { done: at + 1, total: pending.length } })
      }
      set({ phase: 'planned' })
    },
  }
}
