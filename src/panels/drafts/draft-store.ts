import type { DraftValues } from '#domain/connection/draft.ts'
import { type StepId, isStepId } from '#domain/connection/steps.ts'
import { fromStoredDraft, toStoredDraft } from '#domain/connection/stored-draft.ts'
import { isObject } from '#domain/contract/json.ts'

/** A connection not yet created: everything but the secret. */
export interface Draft {
  readonly id: string
  /** Epoch in milliseconds. */
  readonly savedAt: number
  /** The step to resume at. */
  readonly step: StepId
  readonly values: DraftValues
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
  }) => void
  readonly remove: (id: string) => void
  /** Calls back after every change, by this tab or another. Returns how to stop. */
  readonly subscribe: (changed: () => void) => () => void
}

/**
 * Drafts under one key each, so that two tabs with different drafts never overwrite each other.
 * What storage does not take stays in memory, and `kept` says so.
 */
export function createDraftStore({ domain, sub, storage, now }: DraftStoreOptions): DraftStore {
  const prefix = `greencheck:draft:${encodeURIComponent(domain)}:${encodeURIComponent(sub)}:`
  const inMemory = new Map<string, string>()
  const listeners = new Set<() => void>()
  let cached: DraftList | undefined

  const changed = () => {
    cached = undefined
    for (const listener of listeners) listener()
  }
  const fromElsewhere = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(prefix)) changed()
  }

  const texts = () => {
    const found = new Map<string, string>()
    for (const key of keysOf(storage)) {
      const text = key.startsWith(prefix) ? storage?.getItem(key) : null
      if (typeof text === 'string') found.set(key.slice(prefix.length), text)
    }
    for (const [id, text] of inMemory) found.set(id, text)
    return found
  }
  const read = (id: string, text: string): Draft | undefined => {
    const stored = parseJson(text)
    const values = fromStoredDraft(stored)
    if (!isObject(stored) || values === undefined) return undefined
    const { savedAt, step } = stored
    if (typeof savedAt !== 'number' || typeof step !== 'string' || !isStepId(step)) return undefined
    return { id, savedAt, step, values }
  }
  const list = (): DraftList => {
    cached ??= {
      drafts: [...texts()]
        .flatMap(([id, text]) => read(id, text) ?? [])
        .sort((one, other) => other.savedAt - one.savedAt || one.id.localeCompare(other.id)),
      kept: inMemory.size === 0 && storage !== undefined,
    }
    return cached
  }

  return {
    list,
    get: (id) => list().drafts.find((draft) => draft.id === id),
    save({ id, step, values }) {
      const text = JSON.stringify({ ...toStoredDraft(values), savedAt: now(), step })
      if (write(storage, prefix + id, text)) inMemory.delete(id)
      else inMemory.set(id, text)
      changed()
    },
    remove(id) {
      inMemory.delete(id)
      try {
        storage?.removeItem(prefix + id)
      } catch {
        // A storage that refuses has nothing to remove.
      }
      changed()
    },
    subscribe(listener) {
      if (listeners.size === 0) addEventListener('storage', fromElsewhere)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) removeEventListener('storage', fromElsewhere)
      }
    },
  }
}

/** False when storage is absent, refuses, or is full. */
function write(storage: Storage | undefined, key: string, text: string): boolean {
  try {
    storage?.setItem(key, text)
    return storage !== undefined
  } catch {
    return false
  }
}

function keysOf(storage: Storage | undefined): string[] {
  try {
    return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
  } catch {
    return []
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
