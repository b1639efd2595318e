import { replaceUnseen } from './unseen.ts'
import { wellFormed } from './well-formed.ts'

/** Each byte of the character's UTF-8 as `printf` reads it, three octal digits. */
const octal = (character: string): string =>
  encodeURIComponent(character).replace(
    /%(..)/g,
    (_, byte: string) => `\\${Number.parseInt(byte, 16).toString(8).padStart(3, '0')}`,
  )

/**
 * A command that writes the character, for no quotes that every POSIX shell knows have escapes. A
 * word has no room for U+0000.
 */
const written = (character: string): string =>
  character === '\0' ? '' : `'"$(printf '${octal(character)}')"'`

/**
 * One word of a POSIX shell that expands to exactly this text (POSIX.1-2024 XCU §2.2.2), with
 * everything in it seen. Line ends stand as they are: it may be JSON on lines of its own, and a
 * command's last ones would be lost (§2.6.3).
 */
export const quoteShell = (text: string): string =>
  `'${replaceUnseen(wellFormed(text).replaceAll("'", "'\\''"), (character) =>
    character === '\n' ? character : written(character),
  )}'`
