import { sourceWords } from '#domain/destinations/cloudentity/claims/source.ts'
import { typeWords, attributeTypes } from '#domain/destinations/cloudentity/context/types.ts'
import { type DemoToken, demoTokens } from '#domain/destinations/cloudentity/lineage/compare.ts'
import { type Break, type Mend, wordsOf } from '#domain/destinations/cloudentity/lineage/breaks.ts'
import type { Line } from '#domain/destinations/cloudentity/lineage/trace.ts'
import type { VerdictKind } from '#ui/verdict.tsx'
import { fieldId } from '#forms/field-id.ts'
import { writtenName } from '../attributes/attribute-values.ts'
import { type Asked, hashOf } from '../data/asked.ts'
import type { IdpTabId } from '../data/paths.ts'
import { keyOfMapping } from '../mappings/mapping-values.ts'

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

interface Link {
  readonly tab: IdpTabId
  /** The field or the row that mends it. */
  readonly hash: string
  readonly action: string
}

/** Where a break is mended, and what the link there is called. */
export function mendOf(line: Line, one: Break): Link | undefined {
  const { mend, action } = wordsOf(one)
  const tab = tabOf[mend]
  return tab === undefined || action === undefined
    ? undefined
    : { tab, action, hash: hashFor(line, one, tab) }
}

function hashFor(line: Line, one: Break, tab: IdpTabId): string {
  if (tab === 'configuration') return fieldId('getUserInfo')
  return hashOf(tab === 'attributes' ? askedOfAttributes(line, one) : askedOfMappings(line))
}

function askedOfAttributes({ source, claim, attribute }: Line, one: Break): Asked {
  if (one.kind === 'not-declared') return { add: one.source }
  if (attribute !== undefined) return { edit: attribute }
  return source === undefined || claim === undefined
    ? {}
    : { add: writtenName({ source, claim, nested: false }) }
}

const askedOfMappings = ({ mapping, attribute = '' }: Line): Asked =>
  mapping === undefined ? { add: attribute } : { edit: keyOfMapping(mapping) }

/** The claim's name, or what stands for it. */
export const nameOf = ({ claim, target }: Pick<Line, 'claim' | 'target'>): string =>
  claim === '.' ? 'everything' : (claim ?? target ?? '')
