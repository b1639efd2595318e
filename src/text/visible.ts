import { replaceUnseen } from './unseen.ts'

/** `U+202E` */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const mark = (character: string): string => `‹${codePointName(character)}›`

/**
 * On one line, each unseen character written out as e.g. ‹U+202E›: a string from outside cannot
 * reorder, hide or add lines to what it stands in. For names of controls, titles and sentences.
 */
export const visible = (text: string): string => replaceUnseen(text, mark)

/** A stretch of a text: as it is, or one character written out because it would not be seen. */
export type VisiblePart = { text: string; written: boolean }

/** The same in stretches, for a screen that sets apart what was written out. */
export function visibleParts(text: string): VisiblePart[] {
  const parts: VisiblePart[] = []
  const add = (piece: string, written: boolean) => {
    if (piece !== '') parts.push({ text: piece, written })
  }
  let from = 0
  replaceUnseen(text, (character, at) => {
    add(text.slice(from, at), false)
    add(mark(character), true)
    from = at + character.length
    return ''
  })
  add(text.slice(from), false)
  return parts
}
