import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assumedEncoding, sources } from './source.ts'

test.each([
  ['id_token', 'groups', 'groups'],
  ['access_token', 'https://acme\\.example/g', 'access_token.https://acme\\.example/g'],
  ['user_info', 'address.locality', 'userinfo.address.locality'],
] as const)('%s, %s is named %s', (source, path, name) => {
  expect(assumedEncoding.write(source, path)).toBe(name)
  expect(assumedEncoding.read(name)).toEqual({ source, path })
})

test('what was written is read again', () => {
  const path = fc.string({ unit: fc.constantFrom('a', '.', '_', '\\', ':') })
  fc.assert(
    fc.property(fc.constantFrom(...sources), path, (source, written) => {
      const name = assumedEncoding.write(source, written)
      expect(assumedEncoding.read(name)).toEqual({ source, path: written })
    }),
  )
})

test('a claim that only begins like a source is one of the ID token', () => {
  expect(assumedEncoding.read('access_tokens')).toEqual({
    source: 'id_token',
    path: 'access_tokens',
  })
})
