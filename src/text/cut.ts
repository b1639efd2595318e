import { halves } from './unseen.ts'

const halfAtEnd = new RegExp(`[${halves}]$`, 'u')

/** The beginning of a text: at most so many code units, and no half of a pair at its end. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(halfAtEnd, '')

/** The same, and how much more there was. */
export function cutWithCount(text: string, most: number): string {
  const shown = cut(text, most)
  return shown === text ? text : `${shown} … and ${text.length - shown.length} more characters`
}
