import { describe, expect, test } from 'vitest'
import { writeOf } from './intended-write.ts'

const before = {
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  options: {
    client_id: 'our-id',
    connection_settings: { pkce: 'S256' },
    attribute_map: { mapping_mode: 'use_map' },
  },
}
const stored = { ...before, options: { ...before.options, client_secret: 'MOCK_stored' } }
const optionsOf = (connection: typeof before, secret: string | null | undefined) =>
  writeOf(connection, connection, { secret, writesOptions: true }).body.options

describe('the secret of an update', () => {
  test('is taken away where one is stored, by the documented value', () => {
    expect(optionsOf(stored, null)).toEqual({ ...before.options, client_secret: null })
  })
  test('is not named where none is stored and none shall be', () => {
    expect(optionsOf(before, null)).toEqual(before.options)
    expect(optionsOf(before, null)).not.toHaveProperty('client_secret')
  })
  test('is set where it is given, stored before or not', () => {
    for (const connection of [before, stored])
      expect(optionsOf(connection, 'MOCK_new')).toHaveProperty('client_secret', 'MOCK_new')
  })
  test('stays as it is where nothing is said of it', () => {
    expect(optionsOf(stored, undefined)).toEqual(stored.options)
    expect(optionsOf(before, undefined)).toEqual(before.options)
  })
})
