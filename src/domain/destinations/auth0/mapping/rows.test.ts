import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { operationsOf, valuesOf } from '../connection/edit/form-values.ts'
import { applyOperations } from '../connection/edit/operations.ts'
import {
  type MapRow,
  attributesOf,
  isUnsaid,
  rowProblem,
  rowValue,
  rowsOf,
  withRow,
  withTemplate,
} from './rows.ts'

/** Names as providers and people write them, and any other; no JSON of ours has `__proto__`. */
const names = fc
  .oneof(
    fc.constantFrom(
      'email',
      'groups',
      'a.b',
      'https://acme.example/team',
      '0',
      '10',
      '',
      'constructor',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  .filter((name) => name !== '__proto__')

const expression = fc
  .tuple(fc.constantFrom('tokenset', 'userinfo', 'connection'), names)
  .map(([scope, name]) => `\${context.${scope}.${name}}`)

/** Claims, mixtures, literals, what is half an expression, and what is no text. */
const values = fc.oneof(
  expression,
  fc
    .array(fc.oneof(expression, fc.constantFrom('|', ' ', '${', '$${', '}')), { maxLength: 4 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
)

const maps = fc.record(
  {
    mapping_mode: fc.constantFrom('bind_all', 'use_map'),
    userinfo_scope: fc.constantFrom('openid', 'openid email  groups'),
    attributes: fc.dictionary(names, values, { maxKeys: 8 }),
    x_future: fc.jsonValue({ maxDepth: 1 }),
  },
  { requiredKeys: [] },
)

const connectionOf = (map: unknown) => ({
  strategy: 'oidc',
  options: { attribute_map: map, x_other: [1] },
})

describe('of 200 random maps', () => {
  test('the rows lose nothing of the JSON, nor the JSON of the rows', () => {
    fc.assert(
      fc.property(maps, ({ attributes = {} }) => {
        const rows = rowsOf(attributes)
        expect(attributesOf(rows)).toEqual({ ...attributes })
        expect(Object.keys(attributesOf(rows))).toEqual(Object.keys(attributes))
        expect(rowsOf(JSON.parse(JSON.stringify(attributesOf(rows))))).toEqual(
          rowsOf(JSON.parse(JSON.stringify(attributes))),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('rows that nobody touched are saved as nothing; one more row changes that one alone', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const stored = connectionOf(map)
        const form = valuesOf(stored)
        const rows = rowsOf(form.attributes)
        const fields = ['attributes', 'mappingMode', 'userinfoScope'] as const
        const operations = (next: readonly MapRow[]) =>
          operationsOf(stored, { ...form, attributes: attributesOf(next) }, fields)
        if (map.attributes !== undefined) expect(operations(rows)).toEqual([])
        const more = operations(withRow(rows, 'x_added', '${context.tokenset.email}'))
        expect(applyOperations(stored, more, production)).toMatchObject({
          ok: true,
          connection: connectionOf({
            ...map,
            attributes: { ...map.attributes, x_added: '${context.tokenset.email}' },
          }),
        })
      }),
      { numRuns: 200 },
    )
  })
})

test.each<[unknown, string]>([
  ['${context.tokenset.email}', 'claim'],
  ['${ context.userinfo.https://acme.example/team }', 'claim'],
  ['acme|${context.tokenset.sub}', 'mix'],
  ['${context.tokenset.a}${context.tokenset.b}', 'mix'],
  ['email', 'literal'],
  ['', 'literal'],
  ['${', 'literal'],
  [true, 'json'],
  [null, 'json'],
  [['a'], 'json'],
  [undefined, 'blank'],
])('%j is shown as %s', (value, kind) => {
  expect(rowValue({ value }).kind).toBe(kind)
})

test('rows that say nothing, or the same thing twice, are named', () => {
  const rows = [
    ...rowsOf({ email: 'a' }),
    { id: 1, attribute: '', value: undefined },
    { id: 2, attribute: 'name', value: undefined },
    { id: 3, attribute: '', value: 'x' },
    { id: 4, attribute: 'email', value: 'b' },
    { id: 5, attribute: '__proto__', value: 'b' },
  ]
  expect(rows.map((row) => rowProblem(row, rows))).toEqual([
    undefined,
    undefined,
    'no-value',
    'no-name',
    'twice',
    'proto',
  ])
  expect(Object.entries(attributesOf(rows))).toEqual([
    ['email', 'a'],
    ['', 'x'],
  ])
})

test.each<[string, readonly MapRow[], boolean]>([
  ['none', [], false],
  ['two', rowsOf({ email: 'a', name: '' }), false],
  ['a blank one', withRow(rowsOf({ email: 'a' }), ''), false],
  ['one without a name, which JSON may have', rowsOf({ '': 'x' }), false],
  ['one that makes nothing', withRow([], 'name'), true],
  ['two of one name', withRow(rowsOf({ email: 'a' }), 'email', 'b'), true],
  ['one that no JSON may have', withRow([], '__proto__', 'b'), true],
])('of rows the JSON has not all: %s', (_, rows, unsaid) => expect(isUnsaid(rows)).toBe(unsaid))

test('a row that is added is told from those that stand there', () => {
  const rows = withRow(withRow(rowsOf({ a: '1', b: '2' }).slice(1), 'c', '3'), 'd')
  expect(rows.map(({ id, attribute }) => [id, attribute])).toEqual([
    [1, 'b'],
    [2, 'c'],
    [3, 'd'],
  ])
})

test('a template is taken over the rows of its names, and no other', () => {
  const rows = rowsOf({ email: 'x', constructor: 'y', toString: true })
  expect(attributesOf(withTemplate(rows, { email: 'e', name: 'n' }))).toEqual({
    email: 'e',
    constructor: 'y',
    toString: true,
    name: 'n',
  })
})
