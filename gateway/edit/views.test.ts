import { expect, test } from 'vitest'
import { formatTestRecord, testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { createViews } from './views.ts'

const views = createViews('MOCK_machine_secret')
const connection = {
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  options: { issuer: 'https://idp.example', client_secret: 'MOCK_stored' },
}
const print = views.fingerprint(connection) ?? ''
const record = { outcome: 'passed', at: '2026-06-01T12:00:00.000Z', by: 'auth0|op' } as const
const recordedAs = (fingerprint: string) => ({
  ...connection,
  metadata: { [testRecordKey]: formatTestRecord({ ...record, fingerprint }) },
})
const { options: _, ...unread } = recordedAs(print)

test.each([
  ['tested with these settings', recordedAs(print), 'passed'],
  ['tested with others', recordedAs('A'.repeat(22)), 'changed'],
  ['whose options may not be read', unread, 'unknown'],
  ['never tested', connection, undefined],
  ['with a record that is none', { ...connection, metadata: { [testRecordKey]: 'x' } }, undefined],
])('in a list a connection %s says so', (_, source, tested) => {
  const row = views.listed(source)
  expect(row?.tested).toBe(tested)
  expect(JSON.stringify(row)).not.toContain(print)
  expect(row).not.toHaveProperty('metadata')
})

test('what is no connection is not listed', () => {
  expect(views.listed({ name: 'acme' })).toBeUndefined()
})
