import { expect, test } from 'vitest'
import { editableIds, specOf } from '#domain/connection/edit/editable.ts'
import { testedFields } from '#domain/connection/edit/tested.ts'
import { fingerprinted } from './fingerprint.ts'

const isIn = (path: string) =>
  fingerprinted.some((one) => `${one}.`.startsWith(`${path}.`) || path.startsWith(`${one}.`))

test('what a save is said to make untested is what the fingerprint has', () => {
  expect(testedFields).toEqual(editableIds.filter((field) => isIn(specOf(field).path)))
})
