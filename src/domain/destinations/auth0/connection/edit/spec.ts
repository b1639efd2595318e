import { z } from 'zod/mini'
import type { PathTo, ViewPath } from '../../contract/view-paths.ts'
import { type Field, fields, type SentField } from '../fields.ts'
import type { SameItem } from '../items.ts'
import type { Strategy } from '../strategy.ts'
import type { Section } from './sections.ts'

/** Kinds of a form control. `list` is the one whose operations may be `add` and `remove`. */
export type Kind = 'text' | 'url' | 'choice' | 'boolean' | 'list' | 'json'

/** What every row says, whatever its kind. */
interface About<P extends ViewPath = ViewPath> {
  readonly label: string
  readonly hint: string
  /** The field of creation that it is; what has none is missing in a duplicate. */
  readonly creation?: Field
  /** Where it stands in a connection, as the tenant and as the view have it. */
  readonly path: P
  /** Where it is changed. */
  readonly section: Section
  /**
   * A change of it asks for a new test: the fingerprint has it. `members`: the rows of its members
   * say so, each for itself.
   */
  readonly tested: boolean | 'members'
  /** Those that have it; absent: `oidc`. */
  readonly strategies?: readonly Strategy[]
}

/**
 * A field that an edit may change. `value` is what an operation sets; its messages are for the
 * screen and never repeat the value.
 */
export interface EditableSpec extends About {
  readonly kind: Kind
  readonly value: z.ZodMiniType
  readonly choices?: readonly string[]
  /** What stored values are called on screen, where that is not their own name. */
  readonly called?: Readonly<Record<string, string>>
  /** Of a URL, in characters. */
  readonly max?: number
  /** Of a list: what makes two of its items one. */
  readonly sameItem?: SameItem
  /** A list that is stored as one text with blanks between. */
  readonly joined?: true
  /** It may be taken out of the connection. */
  readonly unset?: true
  /**
   * A change leads the connection to another place or identity: the stored secret does not go
   * there. `places`: only where a URL in it changes.
   */
  readonly movesSecret?: true | 'places'
  /** The change to this value begins to send the stored secret. */
  readonly sendsSecretAt?: unknown
  /** The check of the issuer has a word in it: saved against that word, it takes a reason. */
  readonly judged?: true
  /** What a change brings about beside itself. */
  readonly consequence?: string
  /** What a new connection has by itself: a duplicate does not miss it. */
  readonly usual?: unknown
  /** Of a field of creation, what a duplicate cannot take along of a value, in words. */
  readonly lost?: (stored: unknown) => string | undefined
  readonly strategies: readonly Strategy[]
}

/** Option members may be absent; what the API requires says otherwise at its row. */
const base: { readonly strategies: readonly Strategy[]; readonly unset: true } = {
  strategies: ['oidc'],
  unset: true,
}

/** A field that creation asks for too: its words, its place in the body and its strategies. */
export function asCreated<
  const F extends SentField,
  const A extends Pick<About, 'section' | 'tested'>,
>(creation: F, about: A): A & Created<F> {
  const { label, hint, property, strategies } = fields[creation]
  return { ...about, creation, label, hint, path: property, strategies }
}

interface Created<F extends SentField> {
  readonly creation: F
  readonly label: string
  readonly hint: string
  readonly path: (typeof fields)[F]['property']
  readonly strategies: readonly Strategy[]
}

const between = (min: number, max: number) =>
  z
    .string()
    .check(z.minLength(min, 'Give a value.'), z.maxLength(max, `At most ${max} characters.`))

export const text = <const A extends About<PathTo<string>>>(about: A, max: number, min = 1) =>
  ({ ...base, ...about, kind: 'text', value: between(min, max) }) as const

/** @param max characters. The scheme is checked against the origin rules, not here. */
export const url = <const A extends About<PathTo<string>>>(about: A, max = 255) =>
  ({ ...base, ...about, kind: 'url', max, value: z.nullable(between(8, max)) }) as const

export const boolean = <const A extends About<PathTo<boolean>>>(about: A) =>
  ({ ...base, ...about, kind: 'boolean', value: z.boolean('On or off.') }) as const

const oneOf = (choices: readonly string[]) => `One of ${choices.join(', ')}.`

export const choice = <const A extends About<PathTo<string>>, const C extends readonly string[]>(
  about: A,
  choices: C,
) =>
  ({
    ...base,
    ...about,
    kind: 'choice',
    choices,
    value: z.enum(choices, oneOf(choices)),
  }) as const

/** null says: as the tenant does by itself. */
export const choiceOrNull = <
  const A extends About<PathTo<string>>,
  const C extends readonly string[],
>(
  about: A,
  choices: C,
) => ({ ...choice(about, choices), value: z.nullable(z.enum(choices, oneOf(choices))) }) as const

export const list = <const A extends About<PathTo<readonly string[]>>, V extends z.ZodMiniType>(
  about: A,
  value: V,
) => ({ ...base, ...about, kind: 'list', value }) as const

/** A list of words that is stored as one text. */
export const words = <const A extends About<PathTo<string>>, V extends z.ZodMiniType>(
  about: A,
  value: V,
) => ({ ...base, ...about, kind: 'list', joined: true, value }) as const

export const json = <const A extends About<PathTo<object>>, V extends z.ZodMiniType>(
  about: A,
  value: V,
) => ({ ...base, ...about, kind: 'json', value }) as const

/** For members that the API always has. */
export const required = <S extends { readonly unset: true }>(spec: S) => {
  const { unset: _, ...row } = spec
  return row
}
