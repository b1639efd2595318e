import { describe, expect, it } from 'vitest'
import { mapClaims, needsUserinfo } from './claim-mapping.ts'

const connection = (attribute_map?: object) => ({
  id: 'con_1',
  name: 'northwind',
  strategy: 'oidc',
  options: { attribute_map },
})
const context = {
  connection: connection(),
  tokenset: { sub: '1', email: 'a@b.example', name: 'A', groups: ['x', 'y'], verified: true },
  userinfo: { locale: 'de', groups: ['u', 'v'] },
}
const mapped = (attributes: Record<string, unknown>) =>
  mapClaims(connection({ mapping_mode: 'use_map', attributes }), context)

describe('use_map', () => {
  it.each([
    ['an expression', '${context.tokenset.email}', 'a@b.example'],
    ['one with spaces', '${ context.tokenset.email }', 'a@b.example'],
    ['a literal', '3423409219032-32', '3423409219032-32'],
    [
      'a mixture',
      'user|${context.tokenset.email}|${context.connection.id}',
      'user|a@b.example|con_1',
    ],
    ['UserInfo', '${context.userinfo.locale}', 'de'],
    ['an array', '${context.userinfo.groups}', 'u,v'],
    ['an array in a mixture', 'g:${context.userinfo.groups}', 'g:u,v'],
    ['a boolean', '${context.tokenset.verified}', true],
    ['a literal that is no text', 7, 7],
    ['without the dollar', '{context.tokenset.email}', '{context.tokenset.email}'],
    ['an absent claim in a mixture', 'x${context.tokenset.nothing}', 'x'],
  ])('%s', (_, template, expected) => {
    expect(mapped({ key: template })).toEqual({ key: expected })
  })

  it('leaves an attribute out whose claim is absent, and keys that are restricted', () => {
    const template = '${context.tokenset.email}'
    expect(mapped({ a: '${context.tokenset.nothing}', groups: template, sip_x: template })).toEqual(
      {},
    )
  })
})

describe('bind_all', () => {
  it.each([[undefined], [{ mapping_mode: 'bind_all' }]])(
    'copies every claim but the restricted, not the token, and keeps arrays (%o)',
    (map) => {
      const tokenset = { ...context.tokenset, teams: ['x', 'y'], access_token: 'MOCK_token' }
      expect(mapClaims(connection(map), { ...context, tokenset })).toEqual({
        email: 'a@b.example',
        name: 'A',
        verified: true,
        teams: ['x', 'y'],
      })
    },
  )
})

it('asks UserInfo only for a map that names it', () => {
  const map = (mapping_mode: string, expression: string) =>
    needsUserinfo(connection({ mapping_mode, attributes: { a: expression } }))
  expect(map('use_map', '${context.userinfo.groups}')).toBe(true)
  expect(map('use_map', '${context.tokenset.groups}')).toBe(false)
  expect(map('bind_all', '${context.userinfo.groups}')).toBe(false)
  expect(needsUserinfo(connection())).toBe(false)
})
