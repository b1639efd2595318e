import { describe, expect, test } from 'vitest'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { hiddenIn } from './hidden.ts'
import { projectConnection } from '../projection.ts'
import { connection, options, secret } from './edit.helper.ts'
import { unexpectedFields } from './unexpected.ts'

const withOptions = (more: object) => ({ ...connection, options: { ...options, ...more } })
/** What differs when the tenant has this among the options. */
const found = (more: object) => unexpectedFields(connection, withOptions(more))
/** What differs when this was meant. */
const meant = (more: object) => unexpectedFields(withOptions(more), connection)

test('what is as it was meant', () => {
  expect(unexpectedFields(connection, structuredClone(connection))).toEqual([])
})

describe('what is not', () => {
  test.each<[string, object, string[]]>([
    ['a field', { scope: 'openid' }, ['scopes']],
    [
      'fields, in the order of the table',
      { scope: 'openid', type: 'front_channel' },
      ['channel', 'scopes'],
    ],
    [
      'a field in a member',
      { connection_settings: { pkce: 'plain', x_future_setting: 'kept' } },
      ['pkce'],
    ],
    ['a member that is no field', { x_text: 'other' }, ['options.x_text']],
    ['a member that is gone', { x_list: undefined }, ['options.x_list']],
    ['a place that was meant', { token_endpoint: 'https://evil.example' }, ['tokenEndpoint']],
    ['the secret', { client_secret: 'MOCK_other' }, ['clientSecret']],
    ['the secret that is gone', { client_secret: undefined }, ['clientSecret']],
    ['metadata', { oidc_metadata: { ...options.oidc_metadata, issuer: 'x' } }, ['oidcMetadata']],
    ['metadata that is gone', { oidc_metadata: undefined }, ['oidcMetadata']],
  ])('%s', (_, more, unexpected) => {
    expect(found(more)).toEqual(unexpected)
  })
  test('members beside the options', () => {
    const other = { ...connection, display_name: 'Other', realms: ['x'] }
    expect(unexpectedFields(connection, other)).toEqual(['displayName', 'realms'])
  })
})

describe('what the tenant may do by itself', () => {
  test.each([
    'issuer',
    'authorization_endpoint',
    'token_endpoint',
    'jwks_uri',
    'userinfo_endpoint',
  ])('fill %s', (member) => {
    expect(
      unexpectedFields(withOptions({ [member]: null }), withOptions({ [member]: 'x' })),
    ).toEqual([])
    expect(
      unexpectedFields(withOptions({ [member]: undefined }), withOptions({ [member]: 'x' })),
    ).toEqual([])
  })
  test('fetch metadata that was left out, and add to it', () => {
    expect(meant({ oidc_metadata: undefined })).toEqual([])
    expect(found({ oidc_metadata: { ...options.oidc_metadata, more: 1 } })).toEqual([])
  })
  test('write a version, add members, and say who is enabled', () => {
    expect(found({ schema_version: 'oidc-V5', x_added: 1 })).toEqual([])
    const enabled = { ...connection, enabled_clients: ['a'] }
    expect(unexpectedFields(enabled, { ...connection, enabled_clients: ['b'] })).toEqual([])
  })
  test('but not fill other fields, nor the issuer with another', () => {
    expect(meant({ discovery_url: null })).toEqual(['discoveryUrl'])
    expect(meant({ issuer: 'https://other.example' })).toEqual(['issuer'])
  })
})

test('no secret is meant by null, by the empty text and by nothing', () => {
  for (const one of [null, '', undefined])
    for (const other of [null, '', undefined])
      expect(
        unexpectedFields(
          withOptions({ client_secret: one }),
          withOptions({ client_secret: other }),
        ),
      ).toEqual([])
})

test('options that are not shown are not compared, the rest is', () => {
  const { options: _, ...unreadable } = { ...connection, display_name: 'Other' }
  expect(unexpectedFields(connection, unreadable)).toEqual(['displayName'])
})

test('the record of a test is nobody’s doing', () => {
  const tested = { ...connection, metadata: { ...connection.metadata, [testRecordKey]: 'x' } }
  expect(unexpectedFields(connection, tested)).toEqual([])
  expect(unexpectedFields(tested, connection)).toEqual([])
})

describe('what no answer may quote', () => {
  const hidden = (stored: object) => {
    const source = { ...connection, options: { ...stored } }
    const view = projectConnection(source)
    if (!view) throw new Error('The connection is not shown.')
    return hiddenIn(source, view)
  }
  test('is every text and number that the view does not show, at any depth, the secret first', () => {
    const stored = {
      scope: 'openid',
      x: ['MOCK_list', { deep: 'MOCK_deep' }, 7, null],
      client_secret: 'MOCK_secret',
    }
    expect(hidden(stored)).toEqual(['MOCK_secret', 'MOCK_list', 'MOCK_deep', '7', 'MOCK_secret'])
    expect(hidden(options)).toContain(secret)
  })
  test('is the secret even where the view shows the same text', () => {
    expect(hidden({ client_id: 'MOCK_same', client_secret: 'MOCK_same' })).toEqual(['MOCK_same'])
  })
  test('is not the metadata, which anybody can read at the issuer', () => {
    expect(hidden({ oidc_metadata: { x: 'public' }, client_secret: null })).toEqual([])
  })
  test('is nothing where no options are shown', () => {
    const view = projectConnection(connection)
    if (!view) throw new Error('The connection is not shown.')
    expect(hiddenIn({ options: undefined }, view)).toEqual([])
  })
})
