import type { DuplicateMember } from '../issuer/json-reader.ts'
import { parseDocument, type LooksLike } from '../issuer/parse-document.ts'
import type { Key } from './key.ts'
import { readKey } from './read-key.ts'

export type KeySet =
  | {
      readonly ok: true
      readonly keys: readonly Key[]
      /** How many more there are, that were not read. */
      readonly unread: number
      readonly bom: boolean
      readonly duplicates: readonly DuplicateMember[]
    }
  | { readonly ok: false; readonly problem: KeySetProblem }

export type KeySetProblem =
  | {
      readonly problem: 'not-json'
      readonly looksLike: LooksLike
      readonly line: number
      readonly column: number
      readonly message: string
    }
  | { readonly problem: 'no-keys-member' }
  | { readonly problem: 'keys-not-a-list' }

/** Providers have a handful. A document full of keys would keep the reader busy for seconds. */
const maxKeys = 200

/** A JWK Set is a JSON object with a list `keys` (RFC 7517 §5). */
export function readKeySet(text: string): KeySet {
  const parsed = parseDocument(text)
  if (!parsed.ok) {
    const { looksLike, line, column, message } = parsed
    return { ok: false, problem: { problem: 'not-json', looksLike, line, column, message } }
  }
  const { value, bom, duplicates } = parsed
  if (!Object.hasOwn(value, 'keys')) return { ok: false, problem: { problem: 'no-keys-member' } }
  const keys = value['keys']
  if (!Array.isArray(keys)) return { ok: false, problem: { problem: 'keys-not-a-list' } }
  const unread = Math.max(0, keys.length - maxKeys)
  return { ok: true, keys: keys.slice(0, maxKeys).map(readKey), unread, bom, duplicates }
}
