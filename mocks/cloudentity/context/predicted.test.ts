import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { contextOf, evaluate } from '#domain/destinations/cloudentity/context/evaluate.ts'
import { mappingTypes } from '#domain/destinations/cloudentity/context/types.ts'
import type { Mapping } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { escapeClaim } from '#domain/destinations/cloudentity/claims/escape.ts'
import { applied, contextFrom } from './mapped.ts'

/** One value of each kind that a claim can have, and those on the edges of a conversion. */
const values: readonly unknown[] = [
  'text',
  'true',
  'f',
  '',
  '42',
  '-1.5',
  '0x1F',
  '017',
  '0o17',
  '-0b11',
  '1e3',
  'TrUe',
  true,
  false,
  0,
  7.5,
  [],
  ['a', 'b'],
  ['1', 0],
  [true, 'x'],
  {},
  { a: 1 },
  null,
]

const cases = mappingTypes.flatMap((type) =>
  values.flatMap((value) => [true, false].map((weak) => [type, value, weak] as const)),
)

/** What the dashboard predicts, in the sandbox's words. */
function predicted(mapping: Mapping, claims: Readonly<Record<string, unknown>>) {
  const outcome = evaluate(mapping, { id_token: claims })
  switch (outcome.kind) {
    case 'arrives':
      return { kind: 'value', value: outcome.value }
    case 'absent':
      return { kind: 'nothing' }
    case 'mismatch':
      return { kind: 'mismatch', value: outcome.value }
    case 'unknown-type':
      return outcome
  }
}

describe('the dashboard predicts what the sandbox does', () => {
  it('in more than sixty cases', () => expect(cases.length).toBeGreaterThan(60))

  it.each(cases)('as %s, of %j, weak: %s', (type, value, allow_weak_decoding) => {
    const mapping = { source: 'c', target: 't', type, allow_weak_decoding }
    expect(predicted(mapping, { c: value })).toEqual(applied(mapping, { idToken: { c: value } }))
  })

  test('whatever the value, whatever the claim is called', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...mappingTypes),
        fc.jsonValue(),
        fc.string({ unit: fc.constantFrom('a', '.', '/', '-', '_', 'é') }),
        fc.boolean(),
        (type, value, name, allow_weak_decoding) => {
          fc.pre(name !== '.')
          const source = escapeClaim(name)
          const mapping = { source, target: source, type, allow_weak_decoding }
          const arrived = { idToken: { [name]: value } }
          expect(predicted(mapping, arrived.idToken)).toEqual(applied(mapping, arrived))
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    ['access_token.dept', { accessToken: { dept: 'A' } }, { access_token: { dept: 'A' } }],
    ['userinfo.dept', { userinfo: { dept: 'U' } }, { user_info: { dept: 'U' } }],
    ['userinfo.dept', {}, {}],
    ['address.locality', {}, {}],
    ['https://acme\\.example/d', {}, {}],
    ['none', {}, {}],
    ['.', {}, {}],
  ])('from %s', (source, more, data) => {
    const idToken = { address: { locality: 'Oslo' }, 'https://acme.example/d': 'N', dept: 'I' }
    const mapping = { source, target: source === '.' ? '.' : 'x.y', type: 'any' }
    expect(contextFrom([mapping], { idToken, ...more })).toEqual({
      context: contextOf([mapping], { id_token: idToken, ...data }),
    })
  })

  test('a later mapping overwrites, and a static one needs no source', () => {
    const mappings = [
      { source: 'a', target: 'x.one', type: 'string' },
      { source: 'b', target: 'x.two', type: 'string' },
      { mode: 'static', static: 'S', target: 'x.one', type: 'string' },
    ]
    const idToken = { a: 'A', b: 'B' }
    const context = { x: { one: 'S', two: 'B' } }
    expect(contextFrom(mappings, { idToken })).toEqual({ context })
    expect(contextOf(mappings, { id_token: idToken })).toEqual(context)
  })
})

test('the sandbox lets nobody in whose claim has another type', () => {
  const mappings = [{ source: 'a', target: 'a', type: 'number' }]
  expect(contextFrom(mappings, { idToken: { a: 'one' } })).toEqual({
    problem: 'attribute a could not be decoded: "one" is not of type number',
  })
})
