import { describe, expect, test } from 'vitest'
import {
  attributeFor,
  completed,
  completionsOf,
  fragmentAt,
  offersOf,
  unnameable,
} from './completions.ts'
import { rowsOf } from './rows.ts'

const offers = offersOf({
  tokenset: { email: 'a@b.example', address: { locality: 'Malmö' }, 'two words': 1 },
  userinfo: { groups: ['x'] },
  absence: 'unsent',
})
const paths = (text: string, caret = text.length) =>
  completionsOf(offers, fragmentAt(text, caret)).map(({ path }) => path)

test('every claim that an expression can name is offered, with what came', () => {
  expect(offers.map(({ path }) => path)).toEqual([
    'tokenset.address',
    'tokenset.address.locality',
    'tokenset.email',
    'userinfo.groups',
    'connection.id',
    'connection.strategy',
  ])
  expect(offers[1]).toEqual({
    expression: '${context.tokenset.address.locality}',
    path: 'tokenset.address.locality',
    value: 'Malmö',
  })
  expect(offersOf(undefined)).toHaveLength(2)
})

describe('what is typed', () => {
  test.each([
    ['', 6],
    ['$', 6],
    ['${', 6],
    ['${con', 6],
    ['${context.', 6],
    ['${context.userinfo.', 1],
    ['acme|$', 6],
    ['email', 1],
    ['LOCAL', 1],
    ['nothing', 0],
  ])('%j is completed by %i claims', (text, count) => {
    expect(paths(text)).toHaveLength(count)
  })

  test.each([
    ['$', 1, '${context.tokenset.email}'],
    ['acme|em', 7, 'acme|${context.tokenset.email}'],
    ['${context.tokenset.name}', 10, '${context.tokenset.email}'],
    ['a ${con|b', 7, 'a ${context.tokenset.email}'],
    ['${context.tokenset.a} $', 23, '${context.tokenset.a} ${context.tokenset.email}'],
  ])('%j, the caret at %i, becomes %j', (text, caret, expected) => {
    const [offer] = offers.filter(({ path }) => path === 'tokenset.email')
    if (!offer) throw new Error('It is offered.')
    const done = completed(text, fragmentAt(text, caret), offer)
    expect(done.text).toBe(expected)
    expect(done.text.slice(0, done.caret)).toMatch(/\.email\}$/)
  })
})

test.each([
  ['locale', 'locale'],
  ['groups', 'federated_groups'],
  ['address.locality', 'locality'],
  ['email', ''],
  ['https://acme.example/plan', ''],
])('a claim %s is mapped to "%s"', (claim, attribute) => {
  expect(attributeFor(claim, rowsOf({ email: 'x' }))).toBe(attribute)
})

test('claims that no expression can name are told, each once', () => {
  const claims = { 'Employee ID': 7, 'a}b': 1, '': 2, email: 'a' }
  const source = { tokenset: claims, userinfo: claims, absence: 'unsent' } as const
  expect(unnameable(source)).toEqual(['Employee ID', 'a}b', ''])
  expect(unnameable(undefined)).toEqual([])
})
