import type { LooksLike } from '#domain/oidc/issuer/parse-document.ts'
import { documentLimit, isServed, type Check } from '../case.ts'

type Found = {
  readonly code: 'not-json'
  readonly severity: 'blocks'
  readonly looksLike: LooksLike
  readonly line: number
  readonly column: number
  readonly message: string
}

/** The body must be one JSON object (OIDC Discovery 1.0 §4.2). */
export const notJson: Check<Found> = ({ subject, parsed, profile }) => {
  if (parsed?.ok === false) {
    const { looksLike, line, column, message } = parsed
    return [{ code: 'not-json', severity: 'blocks', looksLike, line, column, message }]
  }
  if (!subject.document || parsed || !isServed(subject.document, documentLimit(profile))) return []
  const nothing = { looksLike: 'empty', line: 1, column: 1, message: 'there is no body' } as const
  return [{ code: 'not-json', severity: 'blocks', ...nothing }]
}
