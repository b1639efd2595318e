import { assert, jsonValue, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPath, writePath } from './path.ts'
import { canonical, equal } from './equal.ts'

const source = { a: { b: { c: 1, kept: true }, kept: true }, text: 'x', list: ['y'], none: null }

test.each([
  ['a.b.c', 1],
  ['a.b', source.a.b],
  ['text', 'x'],
  ['none', null],
  ['a.x', undefined],
  ['a.x.y', undefined],
  ['none.x', undefined],
  ['text.length', undefined],
  ['list.0', undefined],
  ['a.toString', undefined],
  ['constructor.name', undefined],
])('at %s stands %j', (path, value) => {
  expect(readPath(source, path)).toEqual(value)
})

test.each([undefined, null, 'text', ['a']])('nothing stands in %j', (odd) => {
  expect(readPath(odd, 'a')).toBeUndefined()
})

describe('a value is written', () => {
  test.each<[string, unknown, object]>([
    ['a.b.c', 2, { ...source, a: { ...source.a, b: { c: 2, kept: true } } }],
    ['a.x.y', 2, { ...source, a: { ...source.a, x: { y: 2 } } }],
    ['text', null, { ...source, text: null }],
    ['none.x', 1, { ...source, none: { x: 1 } }],
    ['list.x', 1, { ...source, list: { x: 1 } }],
    ['new', 1, { ...source, new: 1 }],
  ])('at %s', (path, value, expected) => {
    expect(writePath(source, path, value)).toStrictEqual(expected)
    expect(source.a.b.c).toBe(1)
  })
  test('or taken away, and nothing is made on the way there', () => {
    expect(writePath(source, 'a.b.c', undefined)).toStrictEqual({
      ...source,
      a: { ...source.a, b: { kept: true } },
    })
    expect(writePath({ a: 1, b: 2 }, 'a', undefined)).toStrictEqual({ b: 2 })
    expect(writePath(source, 'x.y', undefined)).toBe(source)
    expect(writePath(source, 'text.y', undefined)).toBe(source)
  })
})

describe('equal', () => {
  test.each<[unknown, unknown]>([
    [
      { a: 1, b: { c: 2, d: 3 } },
      { b: { d: 3, c: 2 }, a: 1 },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [[{ b: 1, a: 2 }], [{ a: 2, b: 1 }]],
    [undefined, undefined],
  ])('%j and %j', (a, b) => {
    expect(equal(a, b)).toBe(true)
  })
  test.each<[unknown, unknown]>([
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a', 'b'], ['ab']],
    [[], {}],
    [null, undefined],
    ['', undefined],
    [1, '1'],
    [{ a: null }, {}],
    [{ 'a":1,"b': 2 }, { a: 1, b: 2 }],
  ])('not %j and %j', (a, b) => {
    expect(equal(a, b)).toBe(false)
  })
  test('one text, that of JSON with its members sorted', () => {
    expect(canonical({ b: [1, 'x', null], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,"x",null]}',
    )
    expect(canonical(undefined)).toBe('')
  })
  test('as JSON, for every value', () => {
    assert(
      property(jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
