import { cutWithCount } from './cut.ts'
import { replaceUnseen } from './unseen.ts'

/** By UTF-16 code units, as JSON and JavaScript have it (RFC 8259 §7). */
export const escapeUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

// JSON.stringify leaves no line end inside a string: those that remain are its own.
const escapeUnseen = (json: string): string =>
  replaceUnseen(json, (character) => (character === '\n' ? character : escapeUnits(character)))

/**
 * A value as JSON on indented lines, unseen characters escaped: it parses to the same value, and
 * what is copied is what is seen. @param indent 0 for one line
 */
export const visibleJson = (value: unknown, indent = 2): string =>
  escapeUnseen(JSON.stringify(value, null, indent))

/** The same, for a page or a ticket: no string in it closes a script element. */
export const embeddableJson = (value: unknown): string =>
  visibleJson(value).replaceAll('<', '\\u003c')

/** Code units of a string in a log; more is a body that strayed into a message. */
const maxString = 2000

/** A value as one line of a log, JSON; of a string that nobody would read the beginning. */
export const logLine = (value: object): string =>
  escapeUnseen(
    JSON.stringify(value, (_, member: unknown) =>
      typeof member === 'string' ? cutWithCount(member, maxString) : member,
    ),
  )
