import { expect, test } from 'vitest'
import { pkceModes } from '#domain/oidc/values.ts'
import { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import { auth0Profile } from './profile.ts'

const sorted = (values: readonly string[]) => [...values].sort()

test('what the profile takes is what the options can name', () => {
  expect(sorted(auth0Profile.idTokenSigningAlgs)).toEqual(sorted(signingAlgs))
  expect(sorted(auth0Profile.tokenEndpointAuthSigningAlgs)).toEqual(sorted(signingAlgs))
  expect(sorted(auth0Profile.pkceModes)).toEqual(sorted(pkceModes))
})
