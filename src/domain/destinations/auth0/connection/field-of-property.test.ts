import { expect, test } from 'vitest'
import { fieldOfProperty, propertyOf } from './field-of-property.ts'
import { fieldIds, fields } from './fields.ts'

test.each([
  ['name', 'name'],
  ['options.client_id', 'clientId'],
  ['options.client_secret', 'clientSecret'],
  ['options.domain_aliases[0]', 'domains'],
  ['options.domain_aliases.0', 'domains'],
  ['options.connection_settings', 'pkce'],
  ['options.oidc_metadata.issuer', 'uploadedMetadata'],
  ['options.issuer', 'endpoints.issuer'],
  ["options['icon_url']", 'iconUrl'],
  ['options', undefined],
  ['options.client_idx', undefined],
  ['strategy', undefined],
  ['', undefined],
])('%s belongs to %s', (path, field) => {
  expect(fieldOfProperty(path)).toBe(field)
})

test('with discovery a complaint about an endpoint belongs to the discovery URL', () => {
  expect(fieldOfProperty('options.issuer', 'discovery')).toBe('discoveryUrl')
  expect(fieldOfProperty('options.client_id', 'discovery')).toBe('clientId')
})

test('only the client secret is a secret, and labels are unique', () => {
  expect(fieldIds.filter((field) => 'secret' in fields[field])).toEqual(['clientSecret'])
  expect(new Set(fieldIds.map((field) => fields[field].label)).size).toBe(fieldIds.length)
  expect(propertyOf('clientSecret')).toBe('options.client_secret')
})
