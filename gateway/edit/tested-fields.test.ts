import { expect, test } from 'vitest'
import { editableIds, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { testedFields } from '#domain/destinations/auth0/connection/edit/tested.ts'
import { fingerprinted } from './fingerprint.ts'

const isIn = (path: string) =>
  fingerprinted.some((one) => `${one}.`.startsWith(`${path}.`) || path.startsWith(`${one}.`))

test('what a save is said to make untested is what the fingerprint has', () => {
  expect(testedFields).toEqual(editableIds.filter((field) => isIn(specOf(field).path)))
})
