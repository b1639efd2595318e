import { type editable, type FieldIn } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { equal } from '#domain/destinations/auth0/connection/edit/equal.ts'
import { isObject } from '#domain/wire/json.ts'

/** One entry of an object as a row of the form. */
export interface Pair {
  readonly name: string
  readonly kind: string
  readonly value: string
}

export interface PairForm {
  /** What one entry is called. */
  readonly entry: string
  /** The first is that of a new row. */
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
  readonly toPair: (name: string, stored: unknown) => Pair
  readonly toStored: (pair: Pair) => unknown
}

export const pairsOf = (value: unknown, { toPair }: PairForm): Pair[] =>
  isObject(value) ? Object.entries(value).map(([name, stored]) => toPair(name, stored)) : []

/** Rows without a name are not part of it yet. `empty`: what stands for no entries. */
export function objectOf(pairs: readonly Pair[], { toStored }: PairForm, empty: unknown): unknown {
  const named = pairs.filter(({ name }) => name.trim() !== '')
  return named.length === 0
    ? empty
    : Object.fromEntries(named.map((pair) => [pair.name.trim(), toStored(pair)]))
}

export const sameAs = (pairs: readonly Pair[], form: PairForm, value: unknown): boolean =>
  equal(objectOf(pairs, form, {}), isObject(value) ? value : {})

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A fixed value, or that of a parameter of the login request (auth0.com/docs pass-parameters-to-idps.mdx). */
const upstream: PairForm = {
  entry: 'parameter',
  kinds: [
    { value: 'value', label: 'Fixed value' },
    { value: 'alias', label: 'From the login request' },
    { value: 'none', label: 'No value' },
  ],
  toPair: (name, stored) => {
    if (!isObject(stored)) return { name, kind: 'none', value: '' }
    return 'alias' in stored
      ? { name, kind: 'alias', value: text(stored['alias']) }
      : { name, kind: 'value', value: text(stored['value']) }
  },
  toStored: ({ kind, value }) => {
    if (kind === 'none') return null
    return kind === 'alias' ? { alias: value } : { value }
  },
}

const notes: PairForm = {
  entry: 'note',
  kinds: [
    { value: 'value', label: 'Text' },
    { value: 'none', label: 'No value' },
  ],
  toPair: (name, stored) =>
    stored === null
      ? { name, kind: 'none', value: '' }
      : { name, kind: 'value', value: text(stored) },
  toStored: ({ kind, value }) => (kind === 'none' ? null : value),
}

/** The advanced fields that are objects. */
export type PairsField = {
  [F in FieldIn<'advanced'>]: (typeof editable)[F]['kind'] extends 'json' ? F : never
}[FieldIn<'advanced'>]

export const pairForms: Readonly<Record<PairsField, PairForm>> = {
  upstreamParams: upstream,
  metadata: notes,
}
export const isPairs = (field: FieldIn<'advanced'>): field is PairsField =>
  Object.hasOwn(pairForms, field)
