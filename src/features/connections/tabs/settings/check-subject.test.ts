import { expect, test } from 'vitest'
import { valuesOf } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { questionOf } from './check-subject.ts'

const stored = (options: object) =>
  valuesOf({
    id: 'con_1',
    name: 'acme',
    strategy: 'oidc',
    metadata: undefined,
    options: { type: 'back_channel', discovery_url: 'https://idp.example', ...options },
    optionsReadable: true,
    otherOptions: [],
  })

test.each([
  ['issuer', 'issuer'],
  ['token_endpoint', 'token_endpoint'],
  [undefined, undefined],
  ['elsewhere', undefined],
])('an audience of %s is expected as %s', (audience, expected) => {
  const { expectation } = questionOf(
    stored({
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_jwtca_aud_format: audience,
    }),
  )
  expect(expectation).toMatchObject({ clientAuth: 'private_key_jwt' })
  expect(expectation.assertionAudience).toBe(expected)
})
