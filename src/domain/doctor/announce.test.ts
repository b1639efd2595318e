import { expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { announce } from './announce.ts'
import { diagnose } from './diagnose.ts'
import { fixtures } from './fixtures/all.ts'
import { document } from './fixtures/base.ts'

const said = (name: keyof typeof fixtures) => {
  const { subject, expectation = {}, rules = production } = fixtures[name]
  return announce(diagnose(subject, expectation, rules))
}

test('one sentence for each outcome', () => {
  expect(announce(diagnose(document(), {}, production))).toBe(
    'Issuer found. Nothing blocks. Login not yet tested.',
  )
  expect(said('not-found')).toBe(
    'Issuer not found. No discovery document: status 404: there is nothing at this URL (it said: no such realm).',
  )
  expect(said('address-refused')).toBe(
    'Issuer not found. Not asked: idp.example.com resolves to 10.0.0.7, which Auth0 cannot reach either.',
  )
  expect(said('incomplete')).toBe(
    'Issuer incomplete. Missing or unusable: authorization_endpoint and jwks_uri.',
  )
  expect(said('issuer-differs')).toBe(
    'Issuer found, but it will not work. The document belongs to another issuer: host login.example.com instead of idp.example.com.',
  )
})
