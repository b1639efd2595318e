import { datedWords } from '#ui/when.ts'

/** A time as the tenant wrote it; as it stands where it is none. */
export function dateInWords(text: string): string {
  const at = Date.parse(text)
  return Number.isNaN(at) ? text : datedWords(at)
}
