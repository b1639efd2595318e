import { visibleLine } from './visible-line.ts'
import { wellFormed } from './well-formed.ts'

/**
 * No standard says how long a `mailto:` may be (RFC 6068). Outlook and Windows take some 2,000
 * characters, Gmail in a browser some 1,600: what is longer opens no mail, or half of one.
 */
const longest = 1600

export interface Mail {
  readonly href: string
  /** False: the text is too long for a link, and has to be pasted into the mail. */
  readonly whole: boolean
}

/** Opens the operator's own mail program; who it goes to is theirs to say. */
export function mailTo(subject: string, text: string): Mail {
  const empty = `mailto:?subject=${encodeURIComponent(visibleLine(subject))}`
  const href = `${empty}&body=${encodeURIComponent(wellFormed(text).replaceAll('\n', '\r\n'))}`
  return href.length > longest ? { href: empty, whole: false } : { href, whole: true }
}
