import { halves } from './unseen.ts'

const halfAtEnd = new RegExp(`[${halves}]$`, 'u')

/** The beginning of a text: at most so many code units, and no half of a pair at its end. */
export const cut = (text: string, max: number): string =>
  text.length <= max ? text : text.slice(0, max).replace(halfAtEnd, '')

/** The same, and how much more there was. */
export function cutWithCount(text: string, max: number): string {
  const shown = cut(text, max)
  return shown === text ? text : `${shown} … and ${text.length - shown.length} more characters`
}
