import { describe, expect, test } from 'vitest'
import { contextOf, evaluate } from './evaluate.ts'

const data = {
  id_token: {
    email: 'a@b.example',
    updated_at: '2026-11-02T09:30:00.000Z',
    'x.y': ['g'],
    no: null,
  },
  user_info: { nickname: 'ann' },
}

describe('a mapping', () => {
  test.each([
    ['email', 'string', false, { kind: 'arrives', value: 'a@b.example' }],
    ['x\\.y', 'string_array', false, { kind: 'arrives', value: ['g'] }],
    ['x.y', 'string_array', false, { kind: 'absent' }],
    ['userinfo.nickname', 'string', false, { kind: 'arrives', value: 'ann' }],
    ['access_token.nickname', 'string', false, { kind: 'absent' }],
    ['no', 'string', true, { kind: 'absent' }],
    ['updated_at', 'number', true, { kind: 'mismatch', value: data.id_token.updated_at }],
    ['email', 'string_array', true, { kind: 'arrives', value: ['a@b.example'] }],
    ['email', 'text', false, { kind: 'unknown-type' }],
  ] as const)('of %s as %s, weak: %s', (source, type, allow_weak_decoding, outcome) => {
    expect(evaluate({ source, target: 't', type, allow_weak_decoding }, data)).toEqual(outcome)
  })

  test('that is static has its value, decoded as any other', () => {
    const mapping = { mode: 'static', static: 7, target: 't', type: 'string' }
    expect(evaluate(mapping, data)).toEqual({ kind: 'mismatch', value: 7 })
    expect(evaluate({ ...mapping, allow_weak_decoding: true }, data)).toEqual({
      kind: 'arrives',
      value: '7',
    })
  })

  test('of the product’s first version copies everything', () => {
    expect(contextOf([{ source: '.', target: '.', type: 'any' }], data)).toEqual(data.id_token)
  })

  test('leaves out what does not arrive, and a later one overwrites', () => {
    const mappings = [
      { source: 'email', target: 'name', type: 'string' },
      { source: 'missing', target: 'gone', type: 'string' },
      { source: 'updated_at', target: 'gone', type: 'number' },
      { source: 'userinfo.nickname', target: 'name', type: 'string' },
    ]
    expect(contextOf(mappings, data)).toEqual({ name: 'ann' })
  })
})
