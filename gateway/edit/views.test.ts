import { expect, test } from 'vitest'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { createViews } from './views.ts'

const views = createViews('MOCK_machine_secret')
const connection = {
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  options: { issuer: 'https://idp.example', client_secret: 'MOCK_stored' },
}
const recorded = { ...connection, metadata: { [testRecordKey]: 'passed' } }

test('in a list what has a test on record has its fingerprint, and nothing else has one', () => {
  expect(views.listed(recorded)?.fingerprint).toBe(views.fingerprint(connection))
  expect(views.listed(connection)).not.toHaveProperty('fingerprint')
  const other = { ...connection, metadata: { owner: 'identity team' } }
  expect(views.listed(other)).not.toHaveProperty('fingerprint')
})

test('in a list there is none where the options may not be read', () => {
  const { options: _, ...unread } = recorded
  expect(views.listed(unread)).toMatchObject({ id: 'con_1', optionsReadable: false })
  expect(views.listed(unread)).not.toHaveProperty('fingerprint')
})

test('what is no connection is not listed', () => {
  expect(views.listed({ name: 'acme' })).toBeUndefined()
})
