import { isObject } from '#domain/wire/json.ts'
import { createBrowserStore } from './browser-store.ts'
import { localStorageIfAllowed, ofBrowser } from './guarded-storage.ts'

/** Which workspace, and whose; nothing secret. */
export interface Whose {
  readonly host: string
  readonly tenantId: string
  readonly workspaceId: string
}

const idOf = ({ host, tenantId, workspaceId }: Whose) =>
  [host, tenantId, workspaceId].map(encodeURIComponent).join('/')

const urlKey = (whose: Whose) => `greencheck:cloudentity-redirect-url:${idOf(whose)}`

/** The redirect URL that was pasted for a workspace: the same for all operators of this browser. */
export const redirectUrlStore = {
  read: (whose: Whose): string => ofBrowser.read(urlKey(whose)) ?? '',
  write: (whose: Whose, url: string): boolean => ofBrowser.write(urlKey(whose), url),
}

/** What is kept of an identity provider that is not created yet: texts and switches, by name. */
export type KeptValues = Readonly<Record<string, string | boolean>>
export interface KeptDraft {
  readonly id: string
  readonly savedAt: number
  readonly step: string
  readonly values: KeptValues
}

const drafts = createBrowserStore<KeptDraft>({
  prefix: 'greencheck:cloudentity-draft:',
  storage: localStorageIfAllowed(),
  read,
  compare: (one, other) => other.savedAt - one.savedAt,
})

/** One for each workspace and operator. It never holds a secret: who saves leaves it out. */
export function draftOf(whose: Whose, sub: string) {
  const id = `${idOf(whose)}:${encodeURIComponent(sub)}`
  return {
    /** As it is kept now, whoever wrote it. */
    read: () => drafts.get(id),
    /** The same object until something changes. */
    get: () => drafts.list().items.find((one) => one.id === id),
    save: (step: string, values: KeptValues): boolean =>
      drafts.write(id, JSON.stringify({ savedAt: Date.now(), step, values })),
    remove: () => drafts.remove(id),
    subscribe: drafts.subscribe,
  }
}

function read(id: string, stored: unknown): KeptDraft | undefined {
  if (!isObject(stored) || !isObject(stored['values'])) return undefined
  const { savedAt, step } = stored
  if (typeof savedAt !== 'number' || typeof step !== 'string') return undefined
  const values = Object.entries(stored['values']).filter(
    (entry): entry is [string, string | boolean] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'boolean',
  )
  return { id, savedAt, step, values: Object.fromEntries(values) }
}
