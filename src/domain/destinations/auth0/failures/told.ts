import { maxLength } from './phrase.ts'
import { type Numbering, numbering } from './row.ts'

export interface Told {
  readonly vendor: Numbering
  readonly number: number
}

const numbered = new RegExp(`(?<![a-z0-9])(${numbering.join('|')})(\\d{3,9})(?!\\d)`, 'gi')

const isNumbering = (text: string): text is Numbering => numbering.some((one) => one === text)

/** A vendor's numbers, in the order they stand in. */
export function numbersIn(text: string): readonly Told[] {
  return [...text.slice(0, maxLength).matchAll(numbered)].flatMap(([, prefix = '', digits]) => {
    const vendor = prefix.toUpperCase()
    return isNumbering(vendor) ? [{ vendor, number: Number(digits) }] : []
  })
}

/** Words of the form an `error` has, in the order they stand in. */
export const codesIn = (text: string): readonly string[] =>
  text.slice(0, maxLength).match(/(?<![a-z_])[a-z]{1,40}(?:_[a-z]{1,40}){1,6}(?![a-z_])/g) ?? []
