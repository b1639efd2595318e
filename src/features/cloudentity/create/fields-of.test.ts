import { expect, test } from 'vitest'
import { emptyValues } from '#domain/destinations/cloudentity/create-form.ts'
import type { KeptValues } from '#kept/cloudentity-store.ts'
import { attemptOf, fromKept, toKept } from './fields-of.ts'

const attempt = '0b2f9a52-5f0e-4c8e-9d3b-6a1f0c2d4e5f'

test('a draft holds all that was typed but the secret, and stays the same attempt', () => {
  const typed = { ...emptyValues, name: 'Staff', clientSecret: 'MOCK_secret', contextCaching: true }
  const kept = toKept(typed, attempt)
  expect(JSON.stringify(kept)).not.toContain('MOCK_')
  expect(fromKept(kept)).toEqual({ ...typed, clientSecret: '' })
  expect(attemptOf(kept)).toBe(attempt)
})

test.each<KeptValues | undefined>([
  undefined,
  {},
  { attempt: true },
  { attempt: 'x' },
  { attempt: `${attempt}0` },
])('%j is of no attempt: it gets one of its own', (kept) => {
  expect(attemptOf(kept)).toMatch(/^[0-9a-f-]{36}$/)
  expect(attemptOf(kept)).not.toBe(attemptOf(kept))
})
