// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { createPendingStore } from './pending-store.ts'

const open = (sub = 'auth0|1', storage: Storage | undefined = localStorage) =>
  createPendingStore('acme.example', sub, storage)
const changes = [
  { client_id: 'a', status: true },
  { client_id: 'b', status: false },
]
const pending = {
  changes,
  total: 3,
  created: false,
  failure: { kind: 'unavailable', message: 'words', requestId: 'req_1' },
} as const

afterEach(() => localStorage.clear())

test('what is left survives a reload, with why, and is forgotten when nothing is', () => {
  open().write('con_1', pending)
  expect(open().read('con_1')).toEqual(pending)
  expect(open().read('con_2')).toBeUndefined()
  expect(open('auth0|2').read('con_1')).toBeUndefined()
  open().write('con_1', undefined)
  expect(open().read('con_1')).toBeUndefined()
  expect(localStorage).toHaveLength(0)
})

test('without a storage it lives as long as the page', () => {
  const without = () => createPendingStore('acme.example', 'auth0|3', undefined)
  without().write('con_1', pending)
  expect(without().read('con_1')).toEqual(pending)
  without().write('con_1', undefined)
  expect(without().read('con_1')).toBeUndefined()
})

const enabling = { changes: [{ client_id: 'a', status: true }], created: true }

test.each([
  ['no JSON', '{', undefined],
  ['no changes', '{"version":2,"changes":[],"total":3}', undefined],
  ['another version', '{"version":3,"changes":[{"client_id":"a","status":true}]}', undefined],
  [
    'other changes',
    '{"version":2,"changes":[1,{"client_id":"a","status":true},{"client_id":"b"}],"total":0}',
    { ...enabling, total: 1 },
  ],
  ['ids of the first version', '{"clientIds":[1,"a"],"total":2}', { ...enabling, total: 2 }],
  [
    'another failure',
    '{"clientIds":["a"],"total":2,"failure":{"kind":"x","message":"y"}}',
    { ...enabling, total: 2 },
  ],
])('%s in storage', (_, text, read) => {
  localStorage.setItem('greencheck:pending:acme.example:auth0%7C1:con_1', text)
  expect(open().read('con_1')).toEqual(read)
})
