import {
  assert,
  constantFrom,
  date,
  oneof,
  property,
  record,
  string,
  stringMatching,
} from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatTestRecord, parseTestRecord, plainReason, type TestRecord } from './record.ts'

const fingerprint = 'AAAAAAAAAAAAAAAAAAAAAA'
const at = '2026-06-01T12:00:00.000Z'
const passed: TestRecord = { outcome: 'passed', fingerprint, at, by: 'auth0|operator' }
const waived: TestRecord = { ...passed, outcome: 'waived', reason: 'their IT is away' }

test.each<[TestRecord, string]>([
  [passed, `passed ${fingerprint} ${at} auth0|operator`],
  [waived, `waived ${fingerprint} ${at} auth0|operator their IT is away`],
  [{ ...passed, by: 'samlp|a b|50%' }, `passed ${fingerprint} ${at} samlp|a%20b|50%25`],
  [
    { ...waived, reason: ' one\n two\u2028three ' },
    `waived ${fingerprint} ${at} auth0|operator one two three`,
  ],
])('%o', (one, text) => {
  expect(formatTestRecord(one)).toBe(text)
  const reason = one.outcome === 'waived' ? { reason: plainReason(one.reason) } : {}
  expect(parseTestRecord(text)).toEqual({ ...one, ...reason })
})

test('an operator who is too long is cut, not his reason', () => {
  const text = formatTestRecord({ ...waived, by: `a|${' ü'.repeat(300)}` })
  expect(text.length).toBeLessThanOrEqual(255)
  expect(text).toMatch(/… their IT is away$/)
  expect(parseTestRecord(text)).toMatchObject({ reason: 'their IT is away' })
})

describe('everything else is none', () => {
  test.each([
    undefined,
    null,
    7,
    {},
    '',
    'passed',
    `passed ${fingerprint} ${at} `,
    `passed ${fingerprint} ${at} a b`,
    `passed  ${fingerprint} ${at} a`,
    `passed short ${at} a`,
    `passed ${fingerprint} 2026-13-01T12:00:00.000Z a`,
    `passed ${fingerprint} 2026-06-01 a`,
    `passed ${fingerprint} ${at} 50%`,
    `passed ${fingerprint} ${at} %E0%A4%A`,
    `passed ${fingerprint} ${at} %61`,
    `failed ${fingerprint} ${at} a`,
    `waived ${fingerprint} ${at} a`,
    `waived ${fingerprint} ${at} a  two blanks`,
    `waived ${fingerprint} ${at} a two\nlines`,
    `waived ${fingerprint} ${at} a ${'x'.repeat(255)}`,
  ])('%o', (value) => expect(parseTestRecord(value)).toBeUndefined())

  test('whatever text it is, reading never throws, and what is read is what was written', () => {
    const near = stringMatching(/^(passed|waived) [\w-]{22} 2026-06-01T12:00:00\.000Z .{0,60}$/)
    assert(
      property(oneof(string({ unit: 'binary' }), near), (text) => {
        const read = parseTestRecord(text)
        expect(read === undefined || formatTestRecord(read) === text).toBe(true)
      }),
    )
  })
})

test('what is written fits, stands in one line and can be read', () => {
  const common = {
    fingerprint: stringMatching(/^[\w-]{22}$/),
    at: date({
      min: new Date('2020-01-01'),
      max: new Date('2999-01-01'),
      noInvalidDate: true,
    }).map((one) => one.toISOString()),
    by: string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  }
  const reason = oneof(
    string({ unit: 'binary', minLength: 3, maxLength: 60 }),
    string({ minLength: 3, maxLength: 120 }),
  ).filter((text) => plainReason(text).length >= 3)
  const records = oneof(
    record({ outcome: constantFrom('passed'), ...common }),
    record({ outcome: constantFrom('waived'), ...common, reason }),
  )
  assert(
    property(records, (one) => {
      const text = formatTestRecord(one)
      expect(text.length).toBeLessThanOrEqual(255)
      expect(text).not.toMatch(/[\p{Cc}\p{Surrogate}]/u)
      const read = parseTestRecord(text)
      expect(read).toMatchObject({ outcome: one.outcome, fingerprint: one.fingerprint, at: one.at })
      if (one.outcome === 'waived') expect(read).toMatchObject({ reason: plainReason(one.reason) })
    }),
  )
})
