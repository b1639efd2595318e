import { byteOrderMark, controls, invisible, lineEnds, noBreakBlanks } from '#text/unseen.ts'

/**
 * Values arrive by mail and chat, with what those add: blanks, line ends, no-break blanks, byte
 * order marks and characters of no width. None of them is part of a URL, an id or a secret.
 */
const kinds = [
  ['line breaks', lineEnds],
  ['a byte order mark', byteOrderMark],
  ['invisible characters', invisible],
  ['no-break blanks', noBreakBlanks],
  ['control characters', controls],
].map(([words = '', characters = '']) => ({
  words,
  pattern: new RegExp(`(?!\\t)[${characters}]`, 'gu'),
}))

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
