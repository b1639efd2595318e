import { describe, expect, test } from 'vitest'
import {
  type EditableField,
  editableIds,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { isIndependent } from './merge.ts'

const only = (fields: readonly EditableField[]) => ({ fields, unnamed: false })
const of = (field: string, changed: readonly EditableField[], more: object = {}) =>
  isIndependent({ operations: [{ field, set: 'any' }], ...more }, only(changed))

describe('is made beside what changed', () => {
  test.each<[EditableField, EditableField[]]>([
    ['displayName', ['metadata', 'domains']],
    ['metadata', ['enabled', 'domainConnection']],
    ['domains', ['iconUrl']],
    ['pkce', ['scopes']],
    ['scopes', ['pkce', 'attributes']],
    ['attributes', ['scopes', 'upstreamParams']],
  ])('an edit of %s, beside %j', (field, changed) => {
    expect(of(field, changed)).toBe(true)
  })
  test('one of no field at all', () => {
    expect(isIndependent({ operations: [] }, only(['pkce']))).toBe(true)
  })
})

describe('asks for another look', () => {
  test.each(editableIds)('an edit of %s that somebody else changed', (field) => {
    expect(of(field, [field])).toBe(false)
    expect(of('displayName', [field, 'displayName'])).toBe(false)
  })
  test.each<[string, EditableField[]]>([
    ['authAudience', ['scopes']],
    ['scopes', ['authSigningAlg']],
    ['mappingMode', ['attributes']],
    ['userinfoScope', ['mappingMode']],
  ])('an edit of %s, decided together with %j', (field, changed) => {
    expect(of(field, changed)).toBe(false)
  })
  test.each(['enabled', 'domainConnection'])('%s, which is decided by all of it', (field) => {
    expect(of(field, ['displayName'])).toBe(false)
  })
  test('one of a document that the tag does not tell of', () => {
    expect(of('oidcMetadata.scopes_supported', ['displayName'])).toBe(false)
    expect(of('oidcMetadata', ['displayName'])).toBe(false)
  })
  test('one beside something that no field names', () => {
    const operations = [{ field: 'displayName', set: 'any' }]
    expect(isIndependent({ operations }, { fields: ['metadata'], unnamed: true })).toBe(false)
  })
  test('one where nobody knows what changed, and one of an unknown field', () => {
    expect(of('displayName', [])).toBe(false)
    expect(of('none', ['pkce'])).toBe(false)
  })
  test.each(['MOCK_new_secret', null])('one with the secret %j', (clientSecret) => {
    expect(of('displayName', ['metadata'], { clientSecret })).toBe(false)
  })
  test('several operations, where one of them does', () => {
    const operations = ['domains', 'pkce'].map((field) => ({ field, set: 'any' }))
    expect(isIndependent({ operations }, only(['pkce']))).toBe(false)
    expect(isIndependent({ operations }, only(['metadata']))).toBe(true)
  })
})

describe('where the secret goes', () => {
  const leading = editableIds.filter((field) => {
    const { movesSecret, sendsSecretAt } = specOf(field)
    return movesSecret !== undefined || sendsSecretAt !== undefined
  })
  test('is among others told by these', () => {
    const some: EditableField[] = ['discoveryUrl', 'issuer', 'tokenEndpoint', 'clientId', 'tenant']
    expect(leading).toEqual(expect.arrayContaining([...some, 'authMethod', 'channel']))
  })
  test.each(leading)('%s is changed beside nothing, and nothing beside it', (field) => {
    expect(of(field, ['displayName'])).toBe(false)
    expect(of('displayName', [field])).toBe(false)
    expect(of('displayName', ['metadata', field])).toBe(false)
  })
})
