import { expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { diagnose } from './diagnose.ts'
import type { Expectation } from './expectation.ts'
import { document, good } from './fixtures/base.ts'

const { issuer, authorization_endpoint, token_endpoint, jwks_uri } = good
/** What a form makes of them: Auth0 takes RS256 where nothing is said. */
const typed = {
  issuer,
  authorization_endpoint,
  token_endpoint,
  jwks_uri,
  id_token_signing_alg_values_supported: ['RS256'],
}
const { keys } = document()

const expectations: readonly Expectation[] = [
  {},
  { channel: 'back_channel', pkce: 'auto', clientAuth: 'client_secret_post' },
  { channel: 'back_channel', pkce: 'S256', clientAuth: 'private_key_jwt' },
  { channel: 'front_channel', scopes: ['openid', 'profile', 'email', 'groups'] },
]

test.each(expectations)('of endpoints by hand no list is missed (%o)', (expectation) => {
  const { findings, verdict } = diagnose(
    { manual: typed, keys },
    expectation,
    production,
    auth0Profile,
  )
  expect(findings.map(({ code }) => code)).toEqual(['keys-good'])
  expect(verdict).toBe('works')
})

test('a list that was given by hand is judged', () => {
  const manual = { ...typed, token_endpoint_auth_methods_supported: ['client_secret_basic'] }
  const { findings } = diagnose({ manual, keys }, {}, production, auth0Profile)
  expect(findings.map(({ code }) => code)).toContain('client-auth-basic')
})
