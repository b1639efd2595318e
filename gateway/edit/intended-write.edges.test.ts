import { describe, expect, test } from 'vitest'
import { writeOf } from './intended-write.ts'

const before = { id: 'con_1', name: 'acme', strategy: 'oidc', display_name: 'Acme' }
const write = (after: object, more: object = {}, from: object = before) =>
  writeOf({ ...from }, { ...from, ...after }, { secret: undefined, writesOptions: false, ...more })
const options = (stored: unknown, more: object = {}, strategy = 'oidc') =>
  write({ options: stored, strategy }, { writesOptions: true, ...more }).body.options

describe('members beside the options', () => {
  test('go along where they changed, the display name always', () => {
    expect(write({}).body).toStrictEqual({ display_name: 'Acme' })
    expect(write({ show_as_button: true, metadata: { a: 'b' } }).body).toStrictEqual({
      show_as_button: true,
      metadata: { a: 'b' },
      display_name: 'Acme',
    })
    const from = { ...before, metadata: { a: 'b', c: 'd' } }
    expect(write({ metadata: { c: 'd', a: 'b' } }, {}, from).body).not.toHaveProperty('metadata')
  })
  test('are none that an update may not name', () => {
    const more = { name: 'other', strategy: 'samlp', enabled_clients: ['app'], future: 1 }
    expect(write({ ...more, options: { scope: 'openid' } }).body).toStrictEqual({
      display_name: 'Acme',
    })
  })
  test.each([
    ['Label', 'Label'],
    [undefined, 'acme'],
    [null, 'acme'],
    ['', 'acme'],
    [7, 'acme'],
  ])('a display name of %j is written as %j', (display_name, written) => {
    const { intended, body } = write({ display_name })
    expect([intended['display_name'], body.display_name]).toEqual([written, written])
  })
})

describe('the options', () => {
  const whole = { pkce: 'auto' }
  const bound = { mapping_mode: 'bind_all' }
  test('are sent only where one of them is edited', () => {
    const after = { options: { scope: 'openid' } }
    expect(write(after).body).not.toHaveProperty('options')
    expect(write(after).intended).toStrictEqual({ ...before, ...after })
    const { intended, body } = write(after, { writesOptions: true })
    expect(body.options).toStrictEqual(intended['options'])
  })
  test('of oidc name what the tenant would reset', () => {
    const set = { connection_settings: whole, attribute_map: bound }
    expect(options({ scope: 'openid' })).toStrictEqual({ scope: 'openid', ...set })
    expect(options(undefined)).toStrictEqual(set)
    expect(options({ connection_settings: 'odd', attribute_map: null })).toStrictEqual(set)
  })
  test('keep what is there', () => {
    const stored = { connection_settings: { pkce: 'S256', x: 1 }, attribute_map: { x: 1 } }
    expect(options(stored)).toStrictEqual(stored)
    expect(options({ connection_settings: { x: 1 } })).toStrictEqual({
      connection_settings: { ...whole, x: 1 },
      attribute_map: bound,
    })
  })
  test('that say nothing go as null, or not at all, where an empty text or null is not taken', () => {
    const set = { connection_settings: whole, attribute_map: bound }
    const stored = {
      userinfo_endpoint: '',
      discovery_url: '',
      jwks_uri: null,
      icon_url: '',
      type: null,
      dpop_signing_alg: null,
      client_secret: '',
      tenant_domain: '',
      x_text: '',
      x_null: null,
      connection_settings: { pkce: null },
    }
    expect(options(stored)).toStrictEqual({
      userinfo_endpoint: null,
      discovery_url: null,
      jwks_uri: null,
      client_secret: '',
      tenant_domain: '',
      x_text: '',
      x_null: null,
      ...set,
    })
  })
  test('of the other strategy are sent as they are', () => {
    const stored = { domain: 'a', icon_url: '' }
    expect(options(stored, {}, 'auth0-oidc')).toStrictEqual(stored)
  })
})
