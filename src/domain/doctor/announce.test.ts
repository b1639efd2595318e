import { expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { announce } from './announce.ts'
import { diagnose } from './diagnose.ts'
import { fixtures } from './fixtures/all.ts'
import { document, good } from './fixtures/base.ts'

const said = (name: keyof typeof fixtures) => {
  const { subject, expectation = {}, rules = production } = fixtures[name]
  return announce(diagnose(subject, expectation, rules, auth0Profile)).sentence
}

test('one sentence for each outcome', () => {
  expect(announce(diagnose(document(), {}, production, auth0Profile)).sentence).toBe(
    'Issuer found. Nothing blocks. Login not yet tested.',
  )
  expect(said('not-found')).toBe(
    'Issuer not found. No discovery document: status 404: there is nothing at this URL (it said: no such realm).',
  )
  expect(said('address-refused')).toBe(
    'Issuer not found. Not asked: idp.example.com resolves to 10.0.0.7, which Auth0 cannot reach.',
  )
  expect(said('incomplete')).toBe(
    'Issuer incomplete. Missing or unusable: authorization_endpoint and jwks_uri.',
  )
  expect(said('issuer-differs')).toBe(
    'Issuer found. Could not tell whether it fits. The document names another issuer: host login.example.com instead of idp.example.com. Login not yet tested.',
  )
})

test('what our own side lost is no word about the issuer', () => {
  const { keys: _, ...rest } = document()
  expect(announce(diagnose({ ...rest, keys: 'lost' }, {}, production, auth0Profile))).toEqual({
    headline: 'Issuer found',
    why: 'Could not tell whether it fits. Greencheck’s server gave no answer about the keys.',
    rest: 'Could not tell whether it fits. Greencheck’s server gave no answer about the keys. Login not yet tested.',
    sentence:
      'Issuer found. Could not tell whether it fits. Greencheck’s server gave no answer about the keys. Login not yet tested.',
  })
  expect(
    announce(diagnose({ document: 'lost', keys: undefined }, {}, production, auth0Profile))
      .sentence,
  ).toBe('Could not tell. Greencheck’s server gave no answer about the document.')
})

test('of what was given nothing was looked for', () => {
  const diagnosis = diagnose({ manual: good, keys: undefined }, {}, production, auth0Profile)
  expect(announce(diagnosis, 'endpoints').headline).toBe('Endpoints given')
  expect(announce(diagnosis, 'documents').headline).toBe('Document read')
})
