import type { DraftValues } from '#domain/destinations/auth0/connection/draft.ts'
import { type StepId, isStepId, stepIds } from '#domain/destinations/auth0/connection/steps.ts'
import {
  fromStoredDraft,
  toStoredDraft,
} from '#domain/destinations/auth0/connection/stored-draft.ts'
import { isObject } from '#domain/wire/json.ts'
import { createBrowserStore, type Stored } from './browser-store.ts'

/** A connection not yet created: everything but the secret. */
export interface Draft {
  readonly id: string
  /** Epoch in milliseconds. */
  readonly savedAt: number
  /** The step to resume at. */
  readonly step: StepId
  readonly values: DraftValues
  /** The steps that were on screen; undefined in drafts kept before that was remembered. */
  readonly visited?: readonly StepId[] | undefined
}

export interface DraftList {
  /** Newest first. */
  readonly drafts: readonly Draft[]
  /** False when this browser refuses to keep them: they are gone with the page. */
  readonly kept: boolean
}

export interface DraftStoreOptions {
  /** Whose drafts: tenant domain and the operator's `sub`. */
  readonly domain: string
  readonly sub: string
  /** `localStorage`; undefined, or one that throws, means memory. */
  readonly storage: Storage | undefined
  readonly now: () => number
}

export interface DraftStore {
  /** The same object until something changes. */
  readonly list: () => DraftList
  readonly get: (id: string) => Draft | undefined
  readonly save: (draft: {
    readonly id: string
    readonly step: StepId
    readonly values: DraftValues
    readonly visited?: readonly StepId[] | undefined
  }) => void
  readonly remove: (id: string) => void
  /** Calls back after every change, by this tab or another. Returns how to stop. */
  readonly subscribe: (changed: () => void) => () => void
}

/** Drafts of one operator. */
export function createDraftStore({ domain, sub, storage, now }: DraftStoreOptions): DraftStore {
  const store = createBrowserStore<Draft>({
    prefix: `greencheck:draft:${encodeURIComponent(domain)}:${encodeURIComponent(sub)}:`,
    storage,
    read,
    compare: (one, other) => other.savedAt - one.savedAt || one.id.localeCompare(other.id),
  })
  let listed: Stored<Draft> | undefined
  let drafts: DraftList = { drafts: [], kept: true }
  const list = (): DraftList => {
    const now = store.list()
    if (now !== listed) drafts = { drafts: now.items, kept: now.stored }
    listed = now
    return drafts
  }
  return {
    list,
    get: (id) => list().drafts.find((draft) => draft.id === id),
    save: ({ id, step, values, visited }) =>
      store.write(id, JSON.stringify({ ...toStoredDraft(values), savedAt: now(), step, visited })),
    remove: (id) => store.remove(id),
    subscribe: store.subscribe,
  }
}

function read(id: string, stored: unknown): Draft | undefined {
  const values = fromStoredDraft(stored)
  if (!isObject(stored) || values === undefined) return undefined
  const { savedAt, step, visited } = stored
  if (typeof savedAt !== 'number' || typeof step !== 'string' || !isStepId(step)) return undefined
  const seen = Array.isArray(visited) ? stepIds.filter((one) => visited.includes(one)) : undefined
  return { id, savedAt, step, values, visited: seen }
}
