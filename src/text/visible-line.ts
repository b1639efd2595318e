/**
 * Characters that change how a text looks or reads without being seen: controls, bidi and other
 * format characters, unpaired surrogates, private and unassigned ones, line and paragraph
 * separators, blanks other than the space, and what a font may leave out (UAX #44
 * Default_Ignorable_Code_Point). U+2800 is a Braille pattern without dots.
 */
export const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu

/** Longer than any issuer, endpoint or sentence of ours; an issuer may publish 128 KB in one string. */
const longest = 1000

/**
 * The text on one line for people, each unseen character written out as e.g. ‹U+202E›. Of a text
 * that nobody would read the beginning.
 */
export function visibleText(text: string): string {
  const more = text.length - longest
  const shown = (more > 0 ? text.slice(0, longest) : text).replace(unseen, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
  })
  return more > 0 ? `${shown} … and ${more} more characters` : shown
}
