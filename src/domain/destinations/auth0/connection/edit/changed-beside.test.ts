import { expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import type { ConnectionView } from '../../contract/views.ts'
import { testRecordKey } from '../../test-run/record.ts'
import { changedBeside } from './changed-beside.ts'

type Part = Partial<ConnectionView>
const issuer = 'https://idp.example'
const document = { issuer, authorization_endpoint: `${issuer}/authorize` }
const options = { client_id: 'our-id', scope: 'openid email' }
const view = (part: Part): ConnectionView => ({
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  optionsReadable: true,
  otherOptions: [],
  ...part,
  options: { ...options, ...part.options },
})
const add = [{ field: 'scopes', add: ['groups'] }]
const done = { scope: 'openid email groups' }
const filled = {
  type: 'front_channel',
  connection_settings: { pkce: 'auto' },
  attribute_map: { mapping_mode: 'bind_all' },
  oidc_metadata: document,
  ...document,
  userinfo_endpoint: '',
} as const

test.each<[string, Part, Part, string[]]>([
  ['the edit alone', {}, { options: done }, []],
  ['another field', {}, { options: { ...done, client_id: 'other' } }, ['clientId']],
  [
    'its own field, in another item',
    {},
    { options: { scope: 'openid email groups x' } },
    ['scopes'],
  ],
  ['a member', {}, { display_name: 'Acme', options: done }, ['displayName']],
  ['a note', {}, { metadata: { owner: 'a' }, options: done }, ['metadata']],
  ['the record of a test', {}, { metadata: { [testRecordKey]: 'passed' }, options: done }, []],
  ['what a write fills', {}, { display_name: 'acme', options: { ...done, ...filled } }, []],
  [
    'a gap filled otherwise',
    {},
    { options: { ...done, ...filled, issuer: 'https://evil.example' } },
    ['issuer'],
  ],
  [
    'what is filled, over what there was',
    { options: { connection_settings: { pkce: 'S256' } } },
    { options: { ...done, connection_settings: { pkce: 'auto' } } },
    ['pkce'],
  ],
  [
    'metadata that was fetched again',
    { options: { oidc_metadata: document } },
    { options: { ...done, oidc_metadata: { ...document, jwks_uri: `${issuer}/jwks` } } },
    [],
  ],
])('%s', (_, base, now, fields) => {
  expect(changedBeside(view(base), view(now), add, production).toSorted()).toEqual(fields)
})
