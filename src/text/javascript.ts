/**
 * Characters that end a script element or a line, hide themselves or turn the text around them:
 * written as escapes, so that what is read in the code is what runs.
 */
const written = /[<\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

const escapeUnits = (character: string) =>
  [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('')

/** A JavaScript string in single quotes, which may also stand in a page's own script element. */
export const quoteJs = (text: string): string =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/'/g, "\\'")
    .replace(written, escapeUnits)}'`
