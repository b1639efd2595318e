import { sourceWords } from '#domain/destinations/cloudentity/claims/source.ts'
import { typeWords, attributeTypes } from '#domain/destinations/cloudentity/context/types.ts'
import { type DemoToken, demoTokens } from '#domain/destinations/cloudentity/lineage/compare.ts'
import { type Break, type Mend, wordsOf } from '#domain/destinations/cloudentity/lineage/breaks.ts'
import type { Line } from '#domain/destinations/cloudentity/lineage/trace.ts'
import type { VerdictKind } from '#ui/verdict.tsx'
import type { IdpTabId } from '../data/paths.ts'

/** By the words of the form; a type that nobody knows as it came. */
export const typeWord = (type: string): string => {
  const known = attributeTypes.find((one) => one === type)
  return known === undefined ? type : typeWords[known]
}

export const tokenWords: Readonly<Record<DemoToken, string>> = {
  id_token: 'ID token',
  access_token: 'access token',
}

export const sourceWord = ({ source }: Pick<Line, 'source'>): string =>
  source === undefined ? 'held by the mapping' : sourceWords[source]

/** Tokens in which the demo application gets it, each name once. */
export function arrivals({ tokens }: Pick<Line, 'tokens'>) {
  const names = [...new Set(tokens.map(({ name }) => name))]
  return names.map((name) => ({
    name,
    tokens: demoTokens.filter((type) =>
      tokens.some((one) => one.name === name && one.type === type),
    ),
  }))
}

interface LineVerdict {
  readonly kind: VerdictKind
  readonly word: string
}

const verdicts: Readonly<Record<Line['verdict'], LineVerdict>> = {
  arrives: { kind: 'good', word: 'arrives' },
  kept: { kind: 'none', word: 'kept, not asked for' },
  broken: { kind: 'bad', word: 'broken' },
  untold: { kind: 'unknown', word: 'could not tell' },
}

/** `broken: no mapping` */
export function lineVerdict({ verdict, breaks }: Line): LineVerdict {
  const { kind, word } = verdicts[verdict]
  const short = breaks.map((one) => wordsOf(one).short).join(', ')
  if (short === '') return { kind, word }
  return { kind: verdict === 'untold' ? 'warn' : kind, word: `${word}: ${short}` }
}

/** The tab with the field that mends it; what Auth0 sends is mended there. */
const tabOf: Readonly<Record<Mend, IdpTabId | undefined>> = {
  attributes: 'attributes',
  mappings: 'mappings',
  // A context attribute is created where it is mapped to.
  context: 'mappings',
  configuration: 'configuration',
  auth0: undefined,
}

/** Where a break is mended, and what the link there is called. */
export function mendOf(
  one: Break,
): { readonly tab: IdpTabId; readonly action: string } | undefined {
  const { mend, action } = wordsOf(one)
  const tab = tabOf[mend]
  return tab === undefined || action === undefined ? undefined : { tab, action }
}

/** The claim's name, or what stands for it. */
export const nameOf = ({ claim, target }: Pick<Line, 'claim' | 'target'>): string =>
  claim === '.' ? 'everything' : (claim ?? target ?? '')
