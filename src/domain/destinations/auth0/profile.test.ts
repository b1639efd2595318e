import { expect, test } from 'vitest'
import { pkceModes } from '#domain/oidc/values.ts'
import { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import { advancedRows } from './connection/edit/rows-more.ts'
import { credentialRows } from './connection/edit/rows-login.ts'
import { sections } from './connection/edit/sections.ts'
import { auth0Profile } from './profile.ts'

const sorted = (values: readonly string[]) => [...values].sort()

test('what the profile takes is what the options can name', () => {
  expect(sorted(auth0Profile.idTokenSigningAlgs)).toEqual(sorted(signingAlgs))
  expect(sorted(auth0Profile.tokenEndpointAuthSigningAlgs)).toEqual(sorted(signingAlgs))
  expect(sorted(auth0Profile.pkceModes)).toEqual(sorted(pkceModes))
})

/** What the doctor tells an operator to set, and the field that a screen has for it. */
const ways = [
  [auth0Profile.chooseIdTokenSigningAlgs, advancedRows.idTokenAlgs],
  [auth0Profile.pushedRequests.how, advancedRows.pushedRequests],
  [auth0Profile.codeByFormPost, advancedRows.upstreamParams],
  [auth0Profile.assertionAudience.how, credentialRows.authAudience],
] as const

test.each(ways)('%s: by the label of the field on the Settings tab', (how, { label, section }) => {
  expect(how).toContain(`Settings > ${label}: `)
  expect(sections[section]).toBe('settings')
})

test('no way leads through the Management API, where a screen has the field', () => {
  const words = Object.values(auth0Profile).filter((value) => typeof value === 'string')
  expect([...words, ...ways.map(([how]) => how)].join(' ')).not.toContain('Management API')
})
