import { describe, expect, it } from 'vitest'
import { asksUserinfo, mapClaims } from './apply-map.ts'

const context = {
  connection: { id: 'con_1', name: 'northwind', strategy: 'oidc', options: { client_secret: 'x' } },
  tokenset: {
    sub: '1',
    email: 'a@b.example',
    name: 'A',
    groups: ['x', 'y'],
    verified: true,
    level: 0,
    nobody: null,
    address: { city: 'Ulm', 'a.b': 1 },
    'https://acme.example/team.name': 'T',
    teams: [{ id: 1 }, null, ['z']],
  },
  userinfo: { locale: 'de', groups: ['u', 'v'] },
}
const mapped = (attributes: Record<string, unknown>) =>
  mapClaims({ mapping_mode: 'use_map', attributes }, context)

describe('use_map', () => {
  it.each<[string, unknown, unknown]>([
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
    ['an array of anything', '${context.tokenset.teams}', '{"id":1},,["z"]'],
    ['a boolean', '${context.tokenset.verified}', true],
    ['a boolean in a mixture', 'v=${context.tokenset.verified}', 'v=true'],
    ['zero', '${context.tokenset.level}', 0],
    ['an object', '${context.tokenset.address}', { city: 'Ulm', 'a.b': 1 }],
    ['an object in a mixture', 'at ${context.tokenset.address}', 'at {"city":"Ulm","a.b":1}'],
    ['a path', '${context.tokenset.address.city}', 'Ulm'],
    ['a name with dots', '${context.tokenset.https://acme.example/team.name}', 'T'],
    ['a literal that is no text', 7, 7],
    ['a literal list', ['p', 'q'], 'p,q'],
    ['without the dollar', '{context.tokenset.email}', '{context.tokenset.email}'],
    ['as Terraform writes it', '$${context.tokenset.email}', '$a@b.example'],
    ['a root that is none', '${name}', '${name}'],
    ['a place that is none', '${context.id_token.name}', '${context.id_token.name}'],
    ['an absent claim in a mixture', 'x${context.tokenset.nothing}', 'x'],
  ])('%s', (_, template, expected) => {
    expect(mapped({ key: template })).toEqual({ key: expected })
  })

  it.each([
    'tokenset.nothing',
    'tokenset.nobody',
    'tokenset.address.street',
    'tokenset.email.length',
    'tokenset.groups.length',
    'tokenset.groups.0',
    'tokenset.constructor',
    'tokenset.constructor.name',
    'tokenset.__proto__',
    'tokenset.address.__proto__.constructor',
    'tokenset..',
    'connection.name',
    'connection.options.client_secret',
  ])('leaves an attribute out where context.%s is nothing', (name) => {
    expect(mapped({ key: `\${context.${name}}` })).toEqual({})
  })

  it('drops restricted names', () => {
    const template = '${context.tokenset.email}'
    expect(mapped({ groups: template, sip_x: template, federated_groups: template })).toEqual({
      federated_groups: 'a@b.example',
    })
  })

  it('takes names of a prototype for names', () => {
    const attributes: Record<string, unknown> = JSON.parse(
      '{"__proto__":"${context.tokenset.email}","constructor":"c","toString":"t"}',
    )
    const found = mapped(attributes)
    expect(Object.entries(found)).toEqual([
      ['__proto__', 'a@b.example'],
      ['constructor', 'c'],
      ['toString', 't'],
    ])
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype)
  })
})

describe('bind_all', () => {
  it.each([[undefined], [{ mapping_mode: 'bind_all' }], ['use_map'], [null]])(
    'copies every claim but the restricted, not the token, and keeps arrays (%o)',
    (map) => {
      const { teams, verified, email } = context.tokenset
      const tokenset = { email, verified, teams, groups: ['x'], access_token: 'MOCK_token' }
      expect(mapClaims(map, { ...context, tokenset })).toEqual({ email, verified, teams })
    },
  )
})

it('writes what is nested too deeply as nothing', () => {
  const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000))
  const tokenset = { a: { b: deep }, list: [deep, 'x'] }
  const attributes = { text: 'a ${context.tokenset.a}', list: '${context.tokenset.list}' }
  expect(mapClaims({ mapping_mode: 'use_map', attributes }, { ...context, tokenset })).toEqual({
    text: 'a ',
    list: ',x',
  })
})

it('asks UserInfo only for a map that names it', () => {
  const map = (mapping_mode: string, a: unknown) =>
    asksUserinfo({ mapping_mode, attributes: { a } })
  expect(map('use_map', '${context.userinfo.groups}')).toBe(true)
  expect(map('use_map', 'x ${context.tokenset.a}${ context.userinfo.groups }')).toBe(true)
  expect(map('use_map', '${context.tokenset.groups}')).toBe(false)
  expect(map('use_map', 'context.userinfo.groups')).toBe(false)
  expect(map('bind_all', '${context.userinfo.groups}')).toBe(false)
  expect(asksUserinfo(undefined)).toBe(false)
})
