import { expect, test } from 'vitest'
import type { ViewLeaf } from '../../contract/view-paths.ts'
import { propertyOf } from '../field-of-property.ts'
import { type Field, fields, isField, type SentField } from '../fields.ts'
import { type editable, editableIds, fieldsIn, specOf } from './editable.ts'

type Rows = typeof editable
type Row = Rows[keyof Rows]

type Created = Row extends infer R ? (R extends { creation: infer F } ? F : never) : never

/** Whatever a view shows has a row, or stands here: a path that has neither does not compile. */
const read: Readonly<Record<Exclude<ViewLeaf, Row['path']>, string>> = {
  id: 'The tenant gives it.',
  name: 'It never changes.',
  strategy: 'It never changes.',
  optionsReadable: 'The gateway says it.',
  secretStored: 'The gateway says it.',
  otherOptions: 'The gateway says it.',
  tag: 'The gateway says it.',
  fingerprint: 'The gateway says it.',
  ownLogin: 'The gateway says it.',
}

/** Whatever a create sends has a row with `asCreated`, or stands here; else it does not compile. */
const createdOnly: Readonly<Record<Exclude<SentField, Created>, string>> = {
  name: 'It never changes.',
  clientSecret: 'It is replaced, never read.',
  credentialNotes: 'They are entries of the metadata, which an edit changes whole.',
  adjusted: 'It is written with the metadata.',
}

test('what has no row is sent at creation, or read', () => {
  const paths = editableIds.map((field) => specOf(field).path)
  expect(paths.filter((path) => Object.hasOwn(read, path))).toEqual([])
  const properties = Object.keys(createdOnly).filter(isField).map(propertyOf)
  expect(properties).toEqual(['name', 'options.client_secret', 'metadata', 'options.oidc_metadata'])
})

test('no two rows are one field of creation, or write the same place', () => {
  const made = editableIds.map((field) => specOf(field).creation).filter((one) => one !== undefined)
  expect(new Set<Field>(made).size).toBe(made.length)
  expect(new Set(editableIds.map((field) => specOf(field).path)).size).toBe(editableIds.length)
  expect(made.every((field) => Object.hasOwn(fields, field))).toBe(true)
})

test('two fields have a button instead of a control', () => {
  expect([...fieldsIn('third-party'), ...fieldsIn('activity')]).toEqual([
    'domainConnection',
    'enabled',
  ])
})
