import { describe, expect, test } from 'vitest'
import { projectConnection } from '../projection.ts'
import { createTags } from './tag.ts'
import { connection, options } from './edit.helper.ts'

const view = (more: object = {}, id = connection.id) => {
  const projected = projectConnection({ ...connection, id, options: { ...options, ...more } })
  if (!projected) throw new Error('The connection is not shown.')
  return projected
}
const before = view()
/** Two fields are other ones. */
const after = view({ scope: 'openid groups', tenant_domain: 'acme.example' })
const unknown = { fields: [], unnamed: true }
const tags = createTags('MOCK_credential')

describe('a tag', () => {
  const { tag } = tags.tagged(before)

  test('says of a connection that did not change nothing, of another which fields did', () => {
    expect(tags.changedSince(tag, before)).toBeUndefined()
    expect(tags.changedSince(tag, after)).toEqual({
      fields: ['scopes', 'tenantDomain'],
      unnamed: false,
    })
  })
  test('is of one connection: another with equal settings is no older state of it', () => {
    const other = view({}, 'con_other')
    expect(tags.changedSince(tag, other)).not.toBeUndefined()
    expect(tags.tagged(other).tag).not.toBe(tag)
  })
})

describe('what changed is told of no single field', () => {
  test.each([
    ['by a tag of another credential', createTags('MOCK_renewed')],
    ['by a tag of fewer fields', createTags('MOCK_credential', ['scopes'])],
  ])('%s', (_, older) => {
    expect(tags.changedSince(older.tagged(before).tag, after)).toEqual(unknown)
  })
  test('by a tag of as many other fields', () => {
    const [older, newer] = [
      createTags('MOCK_credential', ['scopes', 'pkce']),
      createTags('MOCK_credential', ['scopes', 'tenantDomain']),
    ]
    expect(newer.changedSince(older.tagged(before).tag, after)).toEqual(unknown)
    expect(newer.changedSince(newer.tagged(before).tag, after)?.fields).toEqual([
      'scopes',
      'tenantDomain',
    ])
  })
})

test('without the credential nobody can make the tag of a state that was not read', () => {
  expect(tags.changedSince(createTags('').tagged(before).tag, before)).toEqual(unknown)
})
