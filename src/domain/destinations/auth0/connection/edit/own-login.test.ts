import { describe, expect, test } from 'vitest'
import { editableIds } from './editable.ts'
import { ownLoginWords, touchesLogin } from './own-login.ts'

const set = (...fields: string[]) => fields.map((field) => ({ field, set: 'any' }))

describe('of the connection that operators come through', () => {
  test('the display name and the metadata are changed, and no other field there is', () => {
    const free = editableIds.filter((field) => !touchesLogin({ operations: set(field) }))
    expect(free.toSorted()).toEqual(['displayName', 'metadata'])
    expect(ownLoginWords).toContain('only its display name and metadata')
  })
  test.each<[boolean, string[]]>([
    [false, []],
    [false, ['metadata', 'displayName']],
    [true, ['metadata', 'enabled']],
    [true, ['a field to come']],
  ])('%j: %j', (touches, fields) => {
    expect(touchesLogin({ operations: set(...fields) })).toBe(touches)
  })
  test.each(['MOCK_secret', '', null])('a secret is none of it: %j', (clientSecret) => {
    expect(touchesLogin({ operations: [], clientSecret })).toBe(true)
  })
})
