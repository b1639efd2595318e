import { describe, expect, test } from 'vitest'
import {
  type EditableField,
  editableIds,
  fieldValue,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { writePath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { samplesOf, storedForm } from './sample-values.helper.ts'
import { connection, options } from './edit.helper.ts'
import { createViews } from './views.ts'

const views = createViews('MOCK_machine_secret')

/** The connection as a browser gets it, with one value and with another. */
function shown(field: EditableField) {
  const { path, strategies } = specOf(field)
  const whole = { ...connection, strategy: strategies[0], options: { ...options } }
  const [before, after] = samplesOf(field)
  const withValue = (value: unknown) =>
    views.tagged(writePath(whole, path, storedForm(field, value)))
  const none = views.tagged(writePath(whole, path, undefined))
  return { before, after, none, was: withValue(before), is: withValue(after) }
}

const inMetadata = (field: EditableField) => specOf(field).path.startsWith('options.oidc_metadata')

describe.each(editableIds)('%s', (field) => {
  const { before, after, none, was, is } = shown(field)

  test('is in the view', () => {
    expect(fieldValue(field, was)).toEqual(before)
    expect(fieldValue(field, is)).toEqual(after)
  })

  // The tenant may fetch the metadata again by itself.
  test('makes a tag stale when it changed, and is named; metadata does not', () => {
    expect(views.changedSince(was.tag, is)).toEqual(
      inMetadata(field) ? undefined : { fields: [field], unnamed: false },
    )
  })

  test('is all that changed where it comes or goes', () => {
    if (inMetadata(field)) return
    const only = { fields: [field], unnamed: false }
    expect(views.changedSince(none.tag, is)).toEqual(only)
    expect(views.changedSince(is.tag, none)).toEqual(only)
  })

  test('asks for a new test exactly where its row says so', () => {
    expect(was.fingerprint !== is.fingerprint).toBe(specOf(field).tested !== false)
  })
})
