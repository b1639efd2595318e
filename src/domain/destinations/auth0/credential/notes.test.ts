import { expect, test } from 'vitest'
import { isSecretName } from '#domain/wire/secret-names.ts'
import { expiryIn, noteIn, noteKeys, withNote } from './notes.ts'

test('no note is named like a secret, or its value would be kept out of every answer', () => {
  expect(Object.values(noteKeys).filter(isSecretName)).toEqual([])
})

test('a note comes, changes and goes; whatever else stands there stays', () => {
  const others = { team: 'identity', ticket: null, greencheck_test: 'passed' }
  const noted = withNote(withNote(others, 'expires', '2027-01-31'), 'owner', 'Ann')
  expect(noted).toEqual({
    ...others,
    greencheck_credential_expires: '2027-01-31',
    greencheck_credential_owner: 'Ann',
  })
  expect(noteIn(noted, 'owner')).toBe('Ann')
  expect(withNote(withNote(noted, 'expires', ''), 'owner', '')).toEqual(others)
  expect(withNote(undefined, 'place', '')).toEqual({})
})

test.each([
  [{ greencheck_credential_expires: '2027-01-31' }, '2027-01-31'],
  [{ greencheck_credential_expires: 'next year' }, undefined],
  [{ greencheck_credential_expires: null }, undefined],
  [{}, undefined],
  [undefined, undefined],
])('%o: the day is %s', (metadata, day) => expect(expiryIn(metadata)).toBe(day))
