/**
 * Values arrive by mail and chat, with what those add: blanks, line ends, no-break blanks, byte
 * order marks and characters of no width. None of them is part of a URL, an id or a secret.
 */
const kinds = [
  { words: 'line breaks', pattern: /[\r\n\u0085\u2028\u2029]+/g },
  { words: 'a byte order mark', pattern: /\uFEFF/g },
  // Zero width (non-)joiner and space, word joiner, soft hyphen, and the marks that turn writing around.
  { words: 'invisible characters', pattern: /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]+/g },
  { words: 'no-break blanks', pattern: /[\u00A0\u2007\u202F]+/g },
  { words: 'control characters', pattern: /[^\P{Cc}\t]+/gu },
] as const

export interface Cleaned {
  readonly value: string
  /** What was taken away, in words, e.g. `['line breaks', 'blanks around it']`. */
  readonly removed: readonly string[]
}

/**
 * Takes away what cannot belong to the value. Blanks inside are kept: whether a value may hold
 * one is its field's rule.
 */
export function cleanPasted(pasted: string): Cleaned {
  const removed: string[] = []
  let value = pasted
  for (const { words, pattern } of kinds) {
    const without = value.replace(pattern, '')
    if (without !== value) removed.push(words)
    value = without
  }
  const trimmed = value.trim()
  if (trimmed !== value) removed.push('blanks around it')
  return { value: trimmed, removed }
}

/** `Removed line breaks and blanks around it.`; undefined when nothing was removed. */
export function removedInWords({ removed }: Pick<Cleaned, 'removed'>): string | undefined {
  const last = removed.at(-1)
  if (last === undefined) return undefined
  const head = removed.slice(0, -1).join(', ')
  return `Removed ${head === '' ? last : `${head} and ${last}`}.`
}

const guid = /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i
/** Entra shows a secret's ID beside its Value; the ID is a GUID and a Value never is. */
export const looksLikeEntraSecretId = (value: string): boolean => guid.test(value.trim())

/** A URL where an id is asked for. */
export const looksLikeUrl = (value: string): boolean =>
  /^(https?:\/\/|www\.|[a-z0-9-]+(\.[a-z0-9-]+)+\/)/i.test(value.trim())
