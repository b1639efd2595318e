import { expect, it } from 'vitest'
import { compare } from './compare.ts'

const told = (recorded: unknown, sandbox: unknown) =>
  compare(recorded, sandbox).map(({ kind, path }) => `${kind} ${path}`)

it.each([
  ['the same', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
  ['another value', { a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] }, ['value a[1].b']],
  ['another type', { a: null }, { a: '' }, ['type a']],
  ['no member', { a: 1, b: 2 }, { a: 1 }, ['missing b']],
  ['one more', [{ a: 1 }], [{ a: 1, b: 2 }], ['extra [0].b']],
  ['no body', undefined, {}, ['type ']],
  ['ids and times', { id: 'con_1', created_at: 'a' }, { id: 'con_2', created_at: 'b' }, []],
  ['an id of another type', { id: 'con_1' }, { id: 1 }, ['type id']],
  [
    'the client of an identity provider',
    { options: { client_id: 'a' } },
    { options: { client_id: 'b' } },
    ['value options.client_id'],
  ],
  [
    'another order of things with ids',
    { clients: [{ client_id: 'a', name: 'A' }, { client_id: 'b' }] },
    { clients: [{ client_id: 'b' }, { client_id: 'a', name: 'A' }] },
    [],
  ],
  [
    'lines of one application by their own ids',
    [
      { log_id: '1', client_id: 'a', type: 's' },
      { log_id: '2', client_id: 'a', type: 'f' },
    ],
    [
      { log_id: '2', client_id: 'a', type: 'f' },
      { log_id: '1', client_id: 'a', type: 's' },
    ],
    [],
  ],
  [
    'things with the same id by their places',
    [
      { id: 'a', n: 1 },
      { id: 'a', n: 2 },
    ],
    [
      { id: 'a', n: 1 },
      { id: 'a', n: 2 },
    ],
    [],
  ],
  ['another order of texts', ['a', 'b'], ['b', 'a'], ['value [0]', 'value [1]']],
])('compares %s', (_, recorded, sandbox, differences) => {
  expect(told(recorded, sandbox)).toEqual(differences)
})
