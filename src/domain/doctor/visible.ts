/**
 * Control, bidi, zero-width and line separator characters written out as ‹U+202E›, so that a
 * string from outside cannot reorder, hide or add lines to a text it stands in.
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
  })
