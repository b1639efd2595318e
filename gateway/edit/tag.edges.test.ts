import { describe, expect, test } from 'vitest'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { projectConnection } from '../projection.ts'
import { createTags } from './tag.ts'
import { connection, options } from './edit.helper.ts'

function view(more: object = {}, moreOptions: object = {}) {
  const source = { ...connection, ...more, options: { ...options, ...moreOptions } }
  const projected = projectConnection(source)
  if (!projected) throw new Error('The connection is not shown.')
  return projected
}
const tags = createTags('MOCK_credential')
const { tag } = tags.tagged(view())
const changed = (more: object, moreOptions: object = {}) =>
  tags.changedSince(tag, view(more, moreOptions))

test('a tag is one text of a view, which stays as it is', () => {
  const tagged = tags.tagged(view())
  expect(tagged).toEqual({ ...view(), tag })
  expect(tag).toMatch(/^[\w-]+$/)
  expect(tags.tagged(tagged).tag).toBe(tag)
  expect(tags.tagged({ ...view(), fingerprint: 'any', ownLogin: true }).tag).toBe(tag)
})

describe('a change', () => {
  test.each<[string, object, object, string[], boolean]>([
    ['of a field outside the options', { display_name: 'Other' }, {}, ['displayName'], false],
    ['of notes', { metadata: { owner: 'other' } }, {}, ['metadata'], false],
    ['of a field', {}, { icon_url: 'https://a.example/x.png' }, ['iconUrl'], false],
    ['of the last field of the table', {}, { x_more: 1 }, [], true],
    ['of the type of a member that is not shown', {}, { x_text: 7 }, [], true],
    ['of a member that is gone', {}, { x_text: undefined }, [], true],
    [
      'of a field, and of what none names',
      { display_name: 'Other' },
      { x_more: 1 },
      ['displayName'],
      true,
    ],
    ['of a field that is not as its type', {}, { scope: 7 }, ['scopes'], true],
    ['that the secret is gone', {}, { client_secret: '' }, [], true],
    ['of all that a member holds', {}, { connection_settings: undefined }, ['pkce'], false],
    ['of a text in how it is written alone', {}, { scope: 'openid email profile' }, [], false],
  ])('%s', (_, more, moreOptions, fields, unnamed) => {
    expect(changed(more, moreOptions)).toEqual({ fields, unnamed })
  })
  test.each<[string, object, object]>([
    ['nothing', {}, {}],
    ['the metadata, which the tenant may fetch again', {}, { oidc_metadata: { issuer: 'x' } }],
    ['that there is metadata', {}, { oidc_metadata: undefined }],
    ['metadata that is no document', {}, { oidc_metadata: 7 }],
    ['a value that is not shown, of the same type', {}, { x_text: 'other' }],
    ['the record of a test', { metadata: { ...connection.metadata, [testRecordKey]: 'x' } }, {}],
  ])('none is %s', (_, more, moreOptions) => {
    expect(changed(more, moreOptions)).toBeUndefined()
  })
  test('none is another order of members', () => {
    const turned = Object.fromEntries(Object.entries(options).toReversed())
    expect(
      tags.changedSince(tag, projectConnection({ ...connection, options: turned }) ?? view()),
    ).toBe(undefined)
  })
})

test.each(['', 'x', tag.slice(4), `${tag}AAAA`, '!'.repeat(tag.length)])(
  'a text that is no tag says nothing of a field: %j',
  (text) => {
    expect(tags.changedSince(text, view())).toEqual({ fields: [], unnamed: true })
  },
)

test('without options there is a tag too, another one', () => {
  const { options: _, ...rest } = connection
  const bare = projectConnection(rest)
  if (!bare) throw new Error('The connection is not shown.')
  const other = tags.tagged(bare).tag
  expect(other).not.toBe(tag)
  expect(tags.changedSince(other, bare)).toBeUndefined()
})
