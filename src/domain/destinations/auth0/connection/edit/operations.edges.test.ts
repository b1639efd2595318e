import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import type { Operation } from '../../contract/edit.ts'
import { applyOperations, inverseOperations, operationsFor } from './operations.ts'

const options = { client_id: 'our-id', scope: 'openid email', domain_aliases: ['a.example'] }
const connection = { id: 'con_1', name: 'acme', strategy: 'oidc', options }
const apply = (...operations: Operation[]) => applyOperations(connection, operations, production)
const optionsAfter = (...operations: Operation[]) => {
  const edited = apply(...operations)
  if (!edited.ok) throw new Error(edited.problem)
  return edited.connection['options']
}

describe('several operations', () => {
  test('each start from what the one before left', () => {
    const edited = apply(
      { field: 'domains', add: ['b.example'] },
      { field: 'domains', remove: ['a.example'] },
      { field: 'pkce', set: 'S256' },
    )
    expect(edited).toEqual({
      ok: true,
      connection: {
        ...connection,
        options: {
          ...options,
          domain_aliases: ['b.example'],
          connection_settings: { pkce: 'S256' },
        },
      },
      changed: ['domains', 'pkce'],
    })
  })
  test('that take each other back change nothing', () => {
    const there = { field: 'domains', add: ['b.example'] }
    expect(apply(there, { field: 'domains', remove: ['b.example'] })).toEqual({
      ok: true,
      connection,
      changed: [],
    })
  })
  test('are refused together', () => {
    const refused = apply({ field: 'domains', add: ['b.example'] }, { field: 'pkce', set: 'x' })
    expect(refused).toMatchObject({ ok: false, field: 'pkce' })
    expect(refused).not.toHaveProperty('connection')
  })
})

test('a refusal names the field, and its member where there is such a field', () => {
  expect(apply({ field: 'nope', set: 1 })).toStrictEqual({
    ok: false,
    field: 'nope',
    problem: 'There is no such field.',
  })
  expect(apply({ field: 'clientId', unset: true })).toStrictEqual({
    ok: false,
    field: 'clientId',
    path: 'options.client_id',
    problem: 'This cannot be left out.',
  })
})

test('a value that is there already is not judged', () => {
  const odd = { ...connection, options: { ...options, icon_url: 'http://old.example' } }
  const same = { field: 'iconUrl', set: 'http://old.example' }
  expect(applyOperations(odd, [same], production)).toEqual({
    ok: true,
    connection: odd,
    changed: [],
  })
})

test.each<[Operation, object]>([
  [
    { field: 'domains', unset: true },
    { client_id: 'our-id', scope: 'openid email' },
  ],
  [
    { field: 'domains', remove: ['none.example', 'a.example'] },
    { ...options, domain_aliases: [] },
  ],
  [
    { field: 'scopes', set: ['openid', 'groups'] },
    { ...options, scope: 'openid groups' },
  ],
  [
    { field: 'nonPersistentAttrs', add: ['a', 'a'] },
    { ...options, non_persistent_attrs: ['a'] },
  ],
  [{ field: 'nonPersistentAttrs', remove: ['a'] }, options],
  [
    { field: 'tokenEndpoint', set: null },
    { ...options, token_endpoint: null },
  ],
])('%j', (operation, expected) => {
  expect(optionsAfter(operation)).toStrictEqual(expected)
})

test('to what is no list nothing is added, and there is nothing to remove', () => {
  expect(apply({ field: 'clientId', add: ['x'] })).toMatchObject({ problem: 'This is no list.' })
  expect(apply({ field: 'clientId', remove: ['our-id'] })).toMatchObject({ ok: true, changed: [] })
})

test('JSON that happens to be a list is changed whole', () => {
  const odd = { ...connection, options: { ...options, upstream_params: ['a'] } }
  const removed = applyOperations(odd, [{ field: 'upstreamParams', remove: ['a'] }], production)
  expect(removed).toMatchObject({ ok: false, problem: 'This is no list.' })
  expect(operationsFor(odd, { upstreamParams: ['a', 'b'] })).toEqual([
    { field: 'upstreamParams', set: ['a', 'b'] },
  ])
})

test('nothing added to a list that is not there makes none', () => {
  expect(apply({ field: 'nonPersistentAttrs', add: [] })).toEqual({
    ok: true,
    connection,
    changed: [],
  })
})

test('a list keeps items that are no text', () => {
  const odd = {
    ...connection,
    options: { ...options, domain_aliases: ['a.example', 7, 'b.example'] },
  }
  const edited = applyOperations(odd, [{ field: 'domains', remove: ['a.example'] }], production)
  // 7 is no domain: the refusal is of what is left, not of what was asked to go.
  expect(edited).toMatchObject({ ok: false, path: 'options.domain_aliases' })
})

describe('operations that lead to a value', () => {
  test.each<[unknown, unknown, Operation[]]>([
    [['a'], ['a', 'b'], [{ field: 'domains', add: ['b'] }]],
    [['a', 'b'], ['b'], [{ field: 'domains', remove: ['a'] }]],
    [['a', 'b'], ['b', 'a'], [{ field: 'domains', set: ['b', 'a'] }]],
    [['a', 'c'], ['a', 'b', 'c'], [{ field: 'domains', set: ['a', 'b', 'c'] }]],
    [undefined, ['a'], [{ field: 'domains', set: ['a'] }]],
    [['a', 7], ['a'], [{ field: 'domains', set: ['a'] }]],
    [['a'], ['a', 7], [{ field: 'domains', set: ['a', 7] }]],
    [['a'], null, [{ field: 'domains', set: null }]],
    [['a'], undefined, [{ field: 'domains', unset: true }]],
    [['a'], ['a'], []],
  ])('from %j to %j: %j', (from, to, expected) => {
    const stored = { ...connection, options: { domain_aliases: from } }
    expect(operationsFor(stored, { domains: to })).toEqual(expected)
  })
  test('of what is no field there are none', () => {
    const values = { nope: 1, enabled: false } as object
    expect(operationsFor(connection, values)).toEqual([{ field: 'enabled', set: false }])
  })
  test('back again once a field, whatever was done to it and how often', () => {
    const operations: Operation[] = [
      { field: 'domains', add: ['b'] },
      { field: 'domains', remove: ['a.example'] },
      { field: 'enabled', set: false },
      { field: 'nope', set: 1 },
    ]
    expect(inverseOperations(operations, connection)).toEqual([
      { field: 'domains', set: ['a.example'] },
      { field: 'enabled', unset: true },
    ])
  })
})
