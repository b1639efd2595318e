/** A stretch of a text: as it is, or one character written out because it would not be seen. */
export type VisiblePart = { text: string; written: boolean }

/**
 * Characters that change how a text looks or reads without being seen: controls, format
 * characters (bidi among them), unpaired surrogates, private and unassigned ones, line and
 * paragraph separators, blanks other than the space, and what Unicode lets a font ignore (UAX #44
 * Default_Ignorable_Code_Point; variation selectors and Hangul fillers are among them). U+2800 is
 * a Braille pattern without dots.
 */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu

const writeOut = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
}

/** The text in stretches, each unseen character written out as e.g. ‹U+202E›. */
export const visibleParts = (value: string): VisiblePart[] => {
  const parts: VisiblePart[] = []
  let from = 0
  for (const match of value.matchAll(unseen)) {
    if (match.index > from) parts.push({ text: value.slice(from, match.index), written: false })
    parts.push({ text: writeOut(match[0]), written: true })
    from = match.index + match[0].length
  }
  if (from < value.length) parts.push({ text: value.slice(from), written: false })
  return parts
}

/** The same as one string, for names of controls and for titles. */
export const visible = (value: string): string =>
  visibleParts(value)
    .map((part) => part.text)
    .join('')
