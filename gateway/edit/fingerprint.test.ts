import { describe, expect, test } from 'vitest'
import { readPath, writePath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { createFingerprint, fingerprinted } from './fingerprint.ts'
import { connection, options } from './edit.helper.ts'

const fingerprint = createFingerprint('MOCK_machine_secret')
const whole = { ...connection, options: { ...options, domain: 'a.example', scopes: 'openid' } }
const print = fingerprint(whole)

test('is sixteen bytes that say nothing', () => {
  expect(print).toMatch(/^[\w-]{22}$/)
  expect(fingerprint(structuredClone(whole))).toBe(print)
})

test.each(fingerprinted.filter((path) => path !== 'strategy'))('%s changes it', (path) => {
  const other = readPath(whole, path) === 'changed' ? 'again' : 'changed'
  expect(fingerprint(writePath(whole, path, other))).not.toBe(print)
  const present = readPath(whole, path) ?? null
  const without = fingerprint(writePath(whole, path, undefined))
  expect(without === print).toBe(present === null)
})

test('so does the strategy', () => {
  expect(fingerprint({ ...whole, strategy: 'auth0-oidc' })).not.toBe(print)
})

test.each([
  'options.attribute_map.attributes.email',
  'options.attribute_map.userinfo_scope',
  'options.upstream_params.kc_idp',
])('%s, inside, changes it', (path) => {
  expect(fingerprint(writePath(whole, path, 'other'))).not.toBe(print)
})

test('so does the id: a connection with the same secret is not known by it', () => {
  expect(fingerprint({ ...whole, id: 'con_shadow0000000001' })).not.toBe(print)
})

test.each([
  'name',
  'display_name',
  'show_as_button',
  'is_domain_connection',
  'realms',
  'metadata',
  'enabled_clients',
  'authentication',
  'connected_accounts',
  'options.domain_aliases',
  'options.tenant_domain',
  'options.icon_url',
  'options.non_persistent_attrs',
  'options.schema_version',
  'options.oidc_metadata.end_session_endpoint',
  'options.oidc_metadata.claims_parameter_supported',
  'options.connection_settings.x_future_setting',
  'options.x_text',
])('%s does not', (path) => {
  expect(fingerprint(writePath(whole, path, 'other'))).toBe(print)
})

describe('is none', () => {
  const { options: _, ...unreadable } = whole
  const { id: __, ...nameless } = whole
  test.each([
    ['where the options are not shown', unreadable],
    ['where the id is not told', nameless],
    ['of other strategies', { ...whole, strategy: 'okta' }],
    ['of what is no connection', 'MOCK'],
  ])('%s', (_, source) => expect(fingerprint(source)).toBeUndefined())
})

test('null is nothing, and the order of members means nothing', () => {
  const { dpop_signing_alg: alg, type, ...rest } = whole.options
  const turned = { ...rest, type, dpop_signing_alg: alg, domain_aliases: [] }
  expect(fingerprint({ ...whole, options: turned })).toBe(print)
  const absent = writePath(whole, 'options.token_endpoint_auth_method', undefined)
  expect(fingerprint(absent)).toBe(print)
})

test('another machine credential makes another one', () => {
  expect(createFingerprint('MOCK_other')(whole)).not.toBe(print)
})
