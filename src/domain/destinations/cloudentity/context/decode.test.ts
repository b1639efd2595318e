import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'
import { mappingTypes, typeOf } from './types.ts'

const refused = { ok: false }
const gives = (value: unknown) => ({ ok: true, value })

describe('weak decoding', () => {
  test.each([
    ['bool to string', true, 'string', '1'],
    ['bool to string', false, 'string', '0'],
    ['number to string', 42, 'string', '42'],
    ['number to string', -1.5, 'string', '-1.5'],
    ['bool to number', true, 'number', 1],
    ['bool to number', false, 'number', 0],
    ['string to number', '42', 'number', 42],
    ['string to number by its prefix', '0x1F', 'number', 31],
    ['string to number by its prefix', '-0b11', 'number', -3],
    ['string to number by its prefix', '0o17', 'number', 15],
    ['string to number by its prefix', '017', 'number', 15],
    ['string with a fraction', '+1.5', 'number', 1.5],
    ['number to bool', 0, 'bool', false],
    ['number to bool', -2, 'bool', true],
    ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((one) => ['text', one, 'bool', true] as const),
    ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map(
      (one) => ['text', one, 'bool', false] as const,
    ),
    ['one value to a list', 'a', 'string_array', ['a']],
    ['each of a list', [1, true, 'a'], 'string_array', ['1', '1', 'a']],
    ['one value to a list, decoded', '7', 'number_array', [7]],
    ['an empty map to an empty list', {}, 'bool_array', []],
  ] as const)('%s: %j as %s', (_, value, type, wanted) => {
    expect(decode(value, type, true)).toEqual(gives(wanted))
    expect(decode(value, type, false)).toEqual(refused)
  })

  test.each([
    ['', 'bool'],
    ['yes', 'bool'],
    ['tRUE', 'bool'],
    ['', 'number'],
    ['1 ', 'number'],
    ['one', 'number'],
    ['0x', 'number'],
    ['2021-03-19T13:22:15.471Z', 'number'],
    [['a'], 'string'],
    [{ a: 1 }, 'string'],
    [{ a: 1 }, 'string_array'],
    [['a', { b: 1 }], 'string_array'],
    [['a', 'b'], 'number_array'],
  ] as const)('%j is no %s even then', (value, type) => {
    expect(decode(value, type, true)).toEqual(refused)
  })
})

test('a value of the type stays as it is, weak or not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.boolean(), (value, weak) => {
      const type = mappingTypes.find((one) => one === typeOf(value))
      if (type !== undefined) expect(decode(value, type, weak)).toEqual(gives(value))
      expect(decode(value, 'any', weak)).toEqual(gives(value))
    }),
  )
})

test('what comes out has the type that was wanted', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...mappingTypes),
      fc.jsonValue(),
      fc.boolean(),
      (type, value, weak) => {
        const result = decode(value, type, weak)
        if (!result.ok || type === 'any') return
        const empty = Array.isArray(result.value) && result.value.length === 0
        if (!empty) expect(typeOf(result.value)).toBe(type)
      },
    ),
  )
})
