import { controls, halves, replaceUnseen } from './unseen.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it stands in HTML, in a quoted attribute as well as between tags. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

const unwritable = new RegExp(`[${controls}${halves}]`, 'u')

/**
 * The same, for a source that somebody reads: what is not seen is written by its number. Controls
 * and halves of pairs are dropped, for which HTML has no way to write them (HTML, 13.2.5.80).
 */
export const visibleHtml = (text: string): string =>
  replaceUnseen(escapeHtml(text), (character) =>
    unwritable.test(character)
      ? ''
      : `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
  )
