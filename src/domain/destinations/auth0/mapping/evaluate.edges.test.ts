import { describe, expect, test } from 'vitest'
import { completeProfile } from './complete.ts'
import { evaluateTemplate, flatten, lookUp } from './evaluate.ts'
import { parseTemplate } from './template.ts'

const context = {
  connection: { id: 'con_1' },
  tokenset: { email: 'a@b.example', teams: ['x'], no: null, off: false },
}
const evaluate = (template: string) => evaluateTemplate(parseTemplate(template), context)

test.each([
  [['x', 'y'], 'x,y'],
  [['x', null, 7, { a: 1 }, false, undefined], 'x,,7,{"a":1},false,'],
  [[], ''],
  ['x', 'x'],
  [null, null],
  [{ a: 1 }, { a: 1 }],
])('%j is flattened to %j', (value, flat) => {
  expect(flatten(value)).toEqual(flat)
})

test('a claim is looked up among the members, and nowhere else', () => {
  expect(lookUp(context, 'tokenset', 'email')).toBe('a@b.example')
  expect(lookUp(context, 'tokenset', 'off')).toBe(false)
  expect(lookUp(context, 'tokenset', 'no')).toBeUndefined()
  expect(lookUp(context, 'tokenset', 'toString')).toBeUndefined()
  expect(lookUp(context, 'userinfo', 'email')).toBeUndefined()
})

test.each([
  ['${context.tokenset.teams}', { value: 'x', missing: 0, flattened: true }],
  ['t ${context.tokenset.teams}', { value: 't x', missing: 0, flattened: true }],
  ['${context.tokenset.email}', { value: 'a@b.example', missing: 0, flattened: false }],
  ['${context.tokenset.off}', { value: false, missing: 0, flattened: false }],
  ['${context.tokenset.no}', { value: undefined, missing: 1, flattened: false }],
  ['${context.tokenset.no}${context.userinfo.x}', { value: '', missing: 2, flattened: false }],
  ['${context.tokenset.off}${context.tokenset.email}', { value: 'falsea@b.example', missing: 0 }],
  ['', { value: '', missing: 0, flattened: false }],
])('%s', (template, expected) => {
  const { missing, ...found } = evaluate(template)
  expect({ ...found, missing: missing.length }).toMatchObject(expected)
})

describe('what Auth0 makes up', () => {
  const made = (attributes: Record<string, unknown>, sub: unknown = 'sub-1') =>
    completeProfile(
      Object.entries(attributes).map(([name, value]) => ({ name, value })),
      sub,
    )
  const values = (found: ReturnType<typeof made>) =>
    Object.fromEntries(found.map(({ name, value }) => [name, value]))

  test('is a completed attribute that comes from no claim', () => {
    expect(made({ name: 'Ann', picture: 'p' })).toStrictEqual([
      { name: 'nickname', fate: 'completed', value: 'Ann', from: [], notes: [], errors: [] },
    ])
    expect(made({ name: 'Ann', nickname: 'a' })).toStrictEqual([
      { name: 'picture', fate: 'completed', from: [], notes: [], errors: [] },
    ])
  })
  test.each<[Record<string, unknown>, unknown, object]>([
    [{ email: 'ann@x.example' }, 's', { name: 'ann@x.example', nickname: 'ann' }],
    [{ email: 'ann@x.example', name: 'Ann' }, 's', { nickname: 'ann' }],
    [{ email: '' }, 'sub-1', { name: 'sub-1', nickname: 'sub-1' }],
    [{ email: 7 }, 'sub-1', { name: 'sub-1', nickname: 'sub-1' }],
    [{ name: undefined }, 'sub-1', { name: 'sub-1', nickname: 'sub-1' }],
    [{ name: '' }, 'sub-1', { nickname: 'sub-1' }],
    [{ name: null, nickname: null }, 'sub-1', { name: 'sub-1', nickname: 'sub-1' }],
    [{}, '', { name: undefined, nickname: undefined }],
    [{}, 7, { name: undefined, nickname: undefined }],
  ])('of %j and the sub %j: %j', (attributes, sub, expected) => {
    expect(values(made(attributes, sub))).toEqual({ ...expected, picture: undefined })
  })
})

describe('an error says what and where', () => {
  test.each([
    ['ab${', { code: 'unclosed', at: 2, length: 2, found: '${' }],
    ['${ }', { code: 'empty', at: 0, length: 4, found: '${ }' }],
    ['${contextual.x}', { code: 'root', at: 0, length: 15, found: '${contextual.x}' }],
    ['${context.x.y} z', { code: 'scope', at: 0, length: 14, found: '${context.x.y}' }],
    ['${context.userinfo}', { code: 'name', at: 0, length: 19, found: '${context.userinfo}' }],
    ['x{context.a}', { code: 'no-dollar', at: 1, length: 9, found: '{context.' }],
    ['x{  context.a}', { code: 'no-dollar', at: 1, length: 11, found: '{  context.' }],
    ['$context.a', { code: 'no-brace', at: 0, length: 9, found: '$context.' }],
    ['$  context.a', { code: 'no-brace', at: 0, length: 11, found: '$  context.' }],
  ])('%s', (template, error) => {
    expect(parseTemplate(template).errors).toEqual([error])
  })
  test('in the order of the text, whichever was found first', () => {
    const { errors } = parseTemplate('{context.a} ${} $context.b ${')
    expect(errors.map(({ at }) => at)).toEqual([0, 12, 16, 27])
  })
  test.each(['{contextual}', '{ctx.a}', '$contextual', 'a context.b', '{a} $b'])(
    '%s is plain text',
    (template) => {
      expect(parseTemplate(template)).toEqual({
        segments: [{ kind: 'literal', text: template }],
        errors: [],
      })
    },
  )
  test('an empty text has no segments', () => {
    expect(parseTemplate('')).toEqual({ segments: [], errors: [] })
  })
  test('two expressions without text between them are two segments', () => {
    const { segments } = parseTemplate('${context.tokenset.a}${context.userinfo.b.c}')
    expect(segments).toEqual([
      { kind: 'expression', scope: 'tokenset', name: 'a', at: 0, length: 21 },
      { kind: 'expression', scope: 'userinfo', name: 'b.c', at: 21, length: 23 },
    ])
  })
})
