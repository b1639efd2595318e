import { z } from 'zod/mini'
import { auth0OidcWords } from '../field-words.ts'
import { type Field, fields } from '../fields.ts'
import { strategies, type Strategy } from '../strategy.ts'

/** Kinds of a form control. `list` is the one whose operations may be `add` and `remove`. */
export type Kind = 'text' | 'url' | 'choice' | 'boolean' | 'list' | 'json'

/**
 * A field that an edit may change. `value` is what an operation sets; its messages are for the
 * screen and never repeat the value.
 */
export interface EditableSpec {
  readonly label: string
  /** What a connection of `auth0-oidc` calls it, where that differs. */
  readonly otherLabel?: string
  readonly hint: string
  /** Where it stands in a connection, as the tenant and as the view have it. */
  readonly path: string
  readonly kind: Kind
  readonly value: z.ZodMiniType
  readonly choices?: readonly string[]
  /** Of a URL, in characters. */
  readonly max?: number
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
  /** What a change brings about beside itself. */
  readonly consequence?: string
  readonly strategies: readonly Strategy[]
}

const oidc = ['oidc'] as const
export const bothStrategies = strategies
/** Option members may be absent; what the API requires says otherwise at its row. */
const base = { strategies: oidc, unset: true } as const

/** Label and hint of the field as creation has it. */
export function asCreated(field: Field): Words {
  const { label, hint } = fields[field]
  const otherLabel = auth0OidcWords[field]?.label
  return { label, hint, ...(otherLabel !== undefined && { otherLabel }) }
}
export const named = (label: string, hint: string): Words => ({ label, hint })

type Words = Pick<EditableSpec, 'label' | 'hint' | 'otherLabel'>

const between = (min: number, max: number) =>
  z
    .string()
    .check(z.minLength(min, 'Give a value.'), z.maxLength(max, `At most ${max} characters.`))

export const text = (words: Words, path: string, max: number, min = 1) =>
  ({ ...base, ...words, path, kind: 'text', value: between(min, max) }) as const

/** @param max characters. The scheme is checked against the origin rules, not here. */
export const url = (words: Words, path: string, max = 255) =>
  ({ ...base, ...words, path, kind: 'url', max, value: z.nullable(between(8, max)) }) as const

export const boolean = (words: Words, path: string) =>
  ({ ...base, ...words, path, kind: 'boolean', value: z.boolean('On or off.') }) as const

const oneOf = (choices: readonly string[]) => `One of ${choices.join(', ')}.`

export const choice = <const C extends readonly string[]>(words: Words, path: string, choices: C) =>
  ({
    ...base,
    ...words,
    path,
    kind: 'choice',
    choices,
    value: z.enum(choices, oneOf(choices)),
  }) as const

/** null says: as the tenant does by itself. */
export const choiceOrNull = <const C extends readonly string[]>(
  words: Words,
  path: string,
  choices: C,
) =>
  ({
    ...base,
    ...words,
    path,
    kind: 'choice',
    choices,
    value: z.nullable(z.enum(choices, oneOf(choices))),
  }) as const

export const list = <V extends z.ZodMiniType>(words: Words, path: string, value: V) =>
  ({ ...base, ...words, path, kind: 'list', value }) as const

export const json = <V extends z.ZodMiniType>(words: Words, path: string, value: V) =>
  ({ ...base, ...words, path, kind: 'json', value }) as const

/** For members that the API always has. */
export const kept = <S extends { readonly unset: true }>(spec: S) => {
  const { unset: _, ...row } = spec
  return row
}
