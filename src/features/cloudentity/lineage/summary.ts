import { wordsOf } from '#domain/destinations/cloudentity/lineage/breaks.ts'
import type { Line } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { mendOf, nameOf } from './line-words.ts'

interface Summary {
  readonly kind: 'good' | 'bad' | 'unknown'
  readonly headline: string
  readonly rest: string
  /** What mends the first break. */
  readonly mend?: ReturnType<typeof mendOf>
}

const count = (lines: readonly Line[], verdict: Line['verdict']) =>
  lines.filter((line) => line.verdict === verdict).length

/** What stands above the picture: the first break, or that there is none. */
export function summaryOf(lines: readonly Line[]): Summary {
  const [broken, untold, kept, arrives] = (['broken', 'untold', 'kept', 'arrives'] as const).map(
    (verdict) => count(lines, verdict),
  )
  const first = lines.find(({ verdict }) => verdict === 'broken')
  const found = first?.breaks[0]
  const numbers = [
    `${arrives} of ${lines.length} arrive`,
    ...(kept ? [`${kept} kept, not asked for`] : []),
    ...(broken ? [`${broken} broken`] : []),
    ...(untold ? [`${untold} could not be told`] : []),
  ].join(', ')
  if (first && found)
    return {
      kind: 'bad',
      headline: `${nameOf(first)} does not reach the demo app`,
      rest: `${wordsOf(found).says} In all: ${numbers}.`,
      mend: mendOf(first, found),
    }
  if (untold)
    return { kind: 'unknown', headline: 'Not every claim can be followed', rest: `${numbers}.` }
  const headline = 'No claim is lost on its way'
  // Without the values of a login only the configuration was looked at.
  return lines.some(({ value }) => value !== undefined)
    ? { kind: 'good', headline, rest: `${numbers}.` }
    : { kind: 'good', headline: `${headline} as it is configured`, rest: `${numbers}, if sent.` }
}
