import { z } from 'zod/mini'
import { isObject } from '#domain/wire/json.ts'
import { type DraftValues, draftShape, emptyDraft } from './draft.ts'

const version = 1

export interface StoredDraft {
  readonly version: number
  readonly values: DraftValues
}

// No member of a discovery document is called like this; one that is came from another file.
const holdsSecret = /(^|_)(secret|password|private_key)$/i

const withoutSecrets = <T>(members: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !holdsSecret.test(name)))

/**
 * The members of the shape and no others, so never a secret that was among the values; what is
 * missing or of the wrong type falls back to its empty value. So a draft that was kept before there
 * was a strategy to choose is `oidc`, as all were.
 */
function known(values: object): DraftValues {
  const empty: Record<string, unknown> = { ...emptyDraft() }
  const repaired: Record<string, unknown> = { ...empty, ...values }
  for (const { path } of z.safeParse(draftShape, repaired).error?.issues ?? []) {
    const member = String(path[0])
    repaired[member] = empty[member]
  }
  const draft: DraftValues = z.parse(draftShape, repaired)
  const { uploadedMetadata, ...rest } = draft
  return {
    ...rest,
    adjusted: withoutSecrets(draft.adjusted),
    ...(uploadedMetadata ? { uploadedMetadata: withoutSecrets(uploadedMetadata) } : {}),
  }
}

/** What is kept of a draft, as plain JSON. */
export const toStoredDraft = (values: DraftValues): StoredDraft => ({
  version,
  values: known(values),
})

/**
 * Reads a kept draft; undefined when it is none, or of another version. Storage is shared with
 * everything on the origin, so nothing in it is trusted.
 */
export function fromStoredDraft(stored: unknown): DraftValues | undefined {
  if (!isObject(stored) || stored['version'] !== version) return undefined
  const { values } = stored
  return isObject(values) ? known(values) : undefined
}
