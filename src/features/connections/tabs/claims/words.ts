import type { PreviewLine } from '#domain/destinations/auth0/mapping/preview.ts'
import type { RowProblem } from '#domain/destinations/auth0/mapping/rows.ts'
import type { VerdictKind } from '#ui/verdict.tsx'

/** A value in one line; its whole length stands in the preview. */
export function inShort(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  // By code points: half of a pair would be shown as an unseen character.
  const points = Array.from(text.slice(0, 200))
  return points.length > 80 ? `${points.slice(0, 80).join('')}…` : text
}

export const problemWords: Readonly<Record<RowProblem, string>> = {
  'no-name': 'Name the attribute, or remove the row.',
  'no-value': 'Say what it is made from, or remove the row.',
  twice: 'A row above has this name: only one of them can be saved.',
  proto: 'No attribute can be called like this.',
}

/** UNVERIFIED, both of them: no page says what Auth0 does. */
const refusedWords = (name: string) =>
  name === 'email'
    ? 'Not stored, as far as is known: an email is text'
    : 'Not stored, as far as is known: Auth0 or your own side writes it'

/** What is to be said of a line of the preview beside its value. */
export function lineWords(line: PreviewLine): { kind: VerdictKind; words: string } | undefined {
  const { name, fate, known, notes, value } = line
  if (fate === 'restricted')
    return { kind: 'bad', words: 'Not stored: Auth0 keeps this name to itself' }
  if (!known)
    return {
      kind: 'unknown',
      words: fate === 'completed' ? 'Made up by Auth0' : 'Not told by these claims',
    }
  if (fate === 'gone') return { kind: 'warn', words: 'Not mapped any more' }
  if (fate === 'transient') return { kind: 'none', words: 'Used at login, not stored' }
  if (fate === 'refused') return { kind: 'warn', words: refusedWords(name) }
  if (notes.includes('root-kept'))
    return {
      kind: 'none',
      words: value === undefined ? 'Not written at this login' : 'Stays as it is stored',
    }
  if (fate === 'missing' && value === undefined) return { kind: 'warn', words: 'Nothing came' }
  if (fate === 'unreadable') return { kind: 'bad', words: 'The expression has an error' }
  if (fate === 'completed') return { kind: 'none', words: 'Made up by Auth0' }
  if (fate === 'literal') return { kind: 'none', words: 'The same for every user' }
  return notes.includes('list-to-text')
    ? { kind: 'warn', words: 'A list that became one text' }
    : undefined
}
