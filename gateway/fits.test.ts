import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  dictionary,
  jsonValue,
  oneof,
  property,
  record,
  string,
} from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod/mini'
import { connectionView } from '#domain/destinations/auth0/contract/views.ts'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { fits, readAs } from './fits.ts'

const view = {
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  optionsReadable: true,
  otherOptions: [{ name: 'a', type: 'string' }],
  metadata: { owner: 'identity team', left: null },
  options: {
    type: 'back_channel',
    token_endpoint: null,
    attribute_map: { attributes: { deep: { odd: [1] } } },
    oidc_metadata: { issuer: 'https://idp.example', scopes_supported: ['openid'] },
  },
}

describe('what fits is what the schema answers', () => {
  test('a page of connections', () => {
    const { otherOptions: _, metadata: __, options: ___, ...named } = view
    const row = { ...named, options: { type: 'back_channel', issuer: null }, tested: 'passed' }
    const page = { connections: [row, { ...row, id: 'con_2' }], next: 'x' }
    expect(fits(gatewayContract.listConnections.response, page)).toBe(true)
    expect(readAs(gatewayContract.listConnections.response, page)).toBe(page)
  })

  test('whatever else is in it', () => {
    const odd = jsonValue({ maxDepth: 1 })
    const mostly = (usual: Arbitrary<unknown>) =>
      oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd })
    const texts = mostly(array(mostly(string())))
    const some = (members: Record<string, Arbitrary<unknown>>) =>
      record(members, { requiredKeys: [] })
    const parts = some({
      id: mostly(string()),
      display_name: mostly(string()),
      metadata: mostly(dictionary(string(), mostly(string()))),
      options: some({
        type: mostly(constantFrom('back_channel', 'front_channel')),
        domain_aliases: texts,
        connection_settings: some({ pkce: mostly(constantFrom('S256', 'auto')) }),
        oidc_metadata: mostly(some({ issuer: mostly(string()), scopes_supported: texts })),
      }),
    })
    const answers = new Set<boolean>()
    assert(
      property(parts, (more) => {
        const value = { ...view, ...more }
        const answer = fits(connectionView, value)
        answers.add(answer)
        if (answer) expect(connectionView.parse(value)).toEqual(value)
      }),
    )
    expect(answers.size).toBe(2)
  })
})

describe('what a schema would refuse or change does not fit', () => {
  const inner = z.object({ a: z.optional(z.string()) })
  const own: unknown = JSON.parse('{"__proto__":"x"}')
  test.each<[string, z.ZodMiniType, unknown]>([
    ['a member without a name', inner, { a: 'x', b: 1 }],
    ['one deep inside', z.array(z.object({ inner })), [{ inner: { b: 1 } }]],
    ['a member that is missing', z.object({ a: z.string() }), {}],
    ['a member that may be anything, and is missing', z.object({ a: z.unknown() }), {}],
    ['another kind of text', z.string(), 7],
    ['another kind of flag', z.boolean(), 'true'],
    ['no list', z.array(z.string()), { 0: 'x' }],
    ['an item of another kind', z.array(z.string()), ['x', 7]],
    ['null where only absence is', z.optional(z.string()), null],
    ['absence where only null is', z.nullable(z.string()), undefined],
    ['a list for an object', inner, []],
    ['null for an object', inner, null],
    ['an object with a class', inner, new Date(0)],
    ['a prototype for a member', z.object({}), own],
    ['a prototype in a record', z.record(z.string(), z.string()), own],
    ['a value of a record', z.record(z.string(), z.string()), { a: 1 }],
    ['a key of a record', z.record(z.string().check(z.maxLength(1)), z.string()), { ab: 'x' }],
    ['a length', z.string().check(z.maxLength(1)), 'ab'],
    ['a length of a list', z.array(z.string()).check(z.maxLength(1)), ['a', 'b']],
    ['a format', z.email(), 'x'],
    ['one of a few', z.enum(['a', 'b']), 'c'],
    ['a text that is made to one', z.coerce.string(), 7],
    ['a text that is trimmed', z.string().check(z.trim()), ' a '],
    ['a strict object', z.strictObject({ a: z.string() }), { a: 'x', b: 1 }],
    ['what is left to a default', z.prefault(z.string(), 'x'), undefined],
    ['what is caught', z.catch(z.string(), 'x'), 7],
    ['an alternative that leaves something out', z.union([inner, z.string()]), { b: 1 }],
  ])('%s', (_, schema, value) => {
    expect(fits(schema, value)).toBe(false)
  })
  test.each<[string, z.ZodMiniType, unknown]>([
    ['a length', z.string().check(z.maxLength(2)), 'ab'],
    ['one of a few', z.enum(['a', 'b']), 'b'],
    ['an alternative', z.union([z.string(), z.boolean()]), true],
    ['a record', z.record(z.string(), z.nullable(z.string())), { a: null, b: 'x' }],
    ['nothing where it may be', z.optional(z.string()), undefined],
    ['null where it may be', z.nullable(z.string()), null],
  ])('%s does', (_, schema, value) => {
    expect(fits(schema, value)).toBe(true)
  })
})

test('what does not fit is read by the schema: cut to its names, or refused', () => {
  expect(readAs(connectionView, { ...view, client_secret: 'CANARY' })).toEqual(view)
  expect(() => readAs(connectionView, { ...view, id: 7 })).toThrow(z.core.$ZodError)
})
