import { expect, test } from 'vitest'
import { formatTestRecord, testRecordKey } from './record.ts'
import { testStateOf } from './state.ts'

const now = 'AAAAAAAAAAAAAAAAAAAAAA'
const other = 'BBBBBBBBBBBBBBBBBBBBBB'
const common = { at: '2026-11-21T10:00:00.000Z', by: 'auth0|op' }
const passed = { outcome: 'passed', fingerprint: now, ...common } as const
const waived = {
  outcome: 'waived',
  fingerprint: now,
  reason: 'tested by phone',
  ...common,
} as const

const stored = (record: Parameters<typeof formatTestRecord>[0]) => ({
  [testRecordKey]: formatTestRecord(record),
})

test.each([
  ['nothing is recorded', { fingerprint: now }, { kind: 'untested' }],
  [
    'somebody wrote something else there',
    { fingerprint: now, metadata: { [testRecordKey]: 'passed' } },
    { kind: 'untested' },
  ],
  [
    'these settings passed',
    { fingerprint: now, metadata: stored(passed) },
    { kind: 'passed', record: passed },
  ],
  [
    'these settings are used for a reason',
    { fingerprint: now, metadata: stored(waived) },
    { kind: 'waived', record: waived },
  ],
  [
    'other settings passed',
    { fingerprint: other, metadata: stored(passed) },
    { kind: 'changed', record: passed },
  ],
  [
    'the settings cannot be read',
    { metadata: stored(passed) },
    { kind: 'unknown', record: passed },
  ],
])('%s', (_, connection, state) => {
  expect(testStateOf(connection)).toEqual(state)
})
