import { expect, test } from 'vitest'
import {
  emptyMapping,
  keyOfMapping,
  mappingOf,
  problemsOf,
  typeFor,
  valuesOf,
} from './mapping-values.ts'

const dynamic = {
  source: 'email',
  target: 'email',
  type: 'string',
  allow_weak_decoding: true,
} as const
const fixed = {
  target: 'plan',
  type: 'number',
  allow_weak_decoding: false,
  mode: 'static',
  static: 4,
}

test.each([
  ['a dynamic mapping', dynamic],
  ['one with a mode of its own', { ...dynamic, mode: 'dynamic' }],
  ['a static number', fixed],
  ['a static text that looks like JSON', { ...fixed, type: 'string', static: '4' }],
  ['a static list', { ...fixed, type: 'string_array', static: ['a'] }],
  ['a static value of any type', { ...fixed, type: 'any', static: { a: [1] } }],
])('%s is the same after the form', (_, mapping) => {
  expect(mappingOf(valuesOf(mapping), mapping)).toEqual(mapping)
})

test('a static one that becomes dynamic has neither mode nor value', () => {
  expect(mappingOf({ ...valuesOf(fixed), kind: 'dynamic', source: 'plan' }, fixed)).toEqual({
    source: 'plan',
    target: 'plan',
    type: 'number',
    allow_weak_decoding: false,
  })
})

test.each([
  ['nothing', {}, []],
  ['no attribute', { source: '' }, ['source']],
  ['no target', { target: '' }, ['target']],
  ['what is mapped already', { source: 'name', target: 'name' }, ['target']],
  ['a static value of another type', { kind: 'static', type: 'number', value: 'a' }, ['value']],
  ['a static null', { kind: 'static', type: 'any', value: 'null' }, ['value']],
  ['nothing of a static value', { kind: 'static', type: 'bool', value: 'true' }, []],
] as const)('%s is a problem at its field', (_, values, fields) => {
  const all = { ...emptyMapping, ...dynamic, ...values }
  const taken = [keyOfMapping({ source: 'name', target: 'name', type: 'string' })]
  expect(problemsOf(all, taken).map(([field]) => field)).toEqual(fields)
})

test('the type that fits is the context’s, where a mapping has it', () => {
  expect(typeFor({ name: 'a', type: 'number' })).toBe('number')
  expect(typeFor({ name: 'a', type: 'object' })).toBe('any')
  expect(typeFor(undefined)).toBe('any')
})
