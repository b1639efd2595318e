import { isObject } from '#domain/wire/json.ts'
import type { MappingType } from './types.ts'

type Plain = 'string' | 'bool' | 'number'

export type Decoded =
  | { readonly ok: true; readonly value: unknown }
  /** The type is another one, and nothing turns it into the wanted one. */
  | { readonly ok: false }

const decoded = (value: unknown): Decoded => ({ ok: true, value })
const refused: Decoded = { ok: false }

const itemOf: Readonly<Partial<Record<MappingType, Plain>>> = {
  string_array: 'string',
  bool_array: 'bool',
  number_array: 'number',
}

/**
 * A claim's value as the type of a mapping wants it. Weak decoding is described as: bool to string
 * and int, number to string, string to int and bool, int to bool, an empty map to an empty array,
 * one value to a list whose elements are decoded weakly (specification, Mapping
 * `allow_weak_decoding`). That text with a fraction becomes a number is assumed, see
 * docs/cloudentity.md.
 */
export function decode(value: unknown, type: MappingType, weak: boolean): Decoded {
  if (type === 'any') return decoded(value)
  const item = itemOf[type]
  if (item === undefined) return plain(value, type as Plain, weak)
  if (!Array.isArray(value)) {
    if (!weak) return refused
    if (isObject(value) && Object.keys(value).length === 0) return decoded([])
    const one = plain(value, item, weak)
    return one.ok ? decoded([one.value]) : refused
  }
  const items = value.map((each) => plain(each, item, weak))
  return items.every((each) => each.ok) ? decoded(items.map((each) => each.value)) : refused
}

function plain(value: unknown, type: Plain, weak: boolean): Decoded {
  if (typeof value === typeNames[type]) return decoded(value)
  return weak ? weakly[type](value) : refused
}

const typeNames = { string: 'string', bool: 'boolean', number: 'number' } as const

/** "accepts only the following" */
const truths = ['1', 't', 'T', 'TRUE', 'true', 'True']
const lies = ['0', 'f', 'F', 'FALSE', 'false', 'False']

/** "base implied by prefix": a leading zero alone is that of octal numbers. */
const digits = /^([+-]?)(?:(0x[\da-f]+|0b[01]+|0o[0-7]+)|0([0-7]+)|(\d+(?:\.\d+)?(?:e[+-]?\d+)?))$/i

function numberOf(text: string): number | undefined {
  const [, sign, prefixed, octal, decimal] = digits.exec(text) ?? []
  const number = prefixed ?? (octal === undefined ? decimal : `0o${octal}`)
  if (number === undefined) return undefined
  return sign === '-' ? -Number(number) : Number(number)
}

const weakly: Readonly<Record<Plain, (value: unknown) => Decoded>> = {
  string(value) {
    if (typeof value === 'boolean') return decoded(value ? '1' : '0')
    return typeof value === 'number' ? decoded(String(value)) : refused
  },
  bool(value) {
    if (typeof value === 'number') return decoded(value !== 0)
    if (typeof value !== 'string') return refused
    if (truths.includes(value)) return decoded(true)
    return lies.includes(value) ? decoded(false) : refused
  },
  number(value) {
    if (typeof value === 'boolean') return decoded(value ? 1 : 0)
    if (typeof value !== 'string') return refused
    const number = numberOf(value)
    return number === undefined ? refused : decoded(number)
  },
}
