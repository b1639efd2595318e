import {
  fromStoredDraft,
  toStoredDraft,
} from '#domain/destinations/auth0/connection/stored-draft.ts'
import type { DraftValues } from '#domain/destinations/auth0/connection/draft.ts'
import { isObject } from '#domain/wire/json.ts'
import type { Draft } from './draft-store.ts'

/** Of the text's only member: what makes it a file of ours. */
const member = 'greencheck_drafts'

/** Drafts as a text for a colleague: what a browser keeps of them, so no secret, and who has them not. */
export const toDraftFile = (drafts: readonly Pick<Draft, 'values'>[]): string =>
  `${JSON.stringify({ [member]: drafts.map(({ values }) => toStoredDraft(values)) }, null, 2)}\n`

/**
 * The drafts of such a text; undefined when it is something else. Anybody may have written it: only
 * what a draft can have is taken, as of what is kept in a browser.
 */
export function readDraftFile(text: string): readonly DraftValues[] | undefined {
  const drafts = membersIn(text)?.[member]
  return Array.isArray(drafts)
    ? drafts.flatMap((stored: unknown) => fromStoredDraft(stored) ?? [])
    : undefined
}

function membersIn(text: string) {
  try {
    // Some editors save a mark in front, which is none of JSON (RFC 8259 §8.1).
    const read: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
    return isObject(read) ? read : undefined
  } catch {
    return undefined
  }
}
