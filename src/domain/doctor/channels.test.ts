import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { adviseChannel, channelsOf } from './channels.ts'
import { diagnose } from './diagnose.ts'
import { document, good } from './fixtures/base.ts'

const fits = (changes: Metadata) => {
  const { front, back } = channelsOf({ ...good, ...changes }, auth0Profile)
  return [front.fit, back.fit]
}

test.each([
  ['both', {}, ['fits', 'fits']],
  ['code only', { response_types_supported: ['code'] }, ['not-offered', 'fits']],
  ['id_token only', { response_types_supported: ['id_token'] }, ['fits', 'not-offered']],
  ['hybrid', { response_types_supported: ['code id_token'] }, ['not-offered', 'not-offered']],
  ['none', { response_types_supported: [] }, ['not-offered', 'not-offered']],
  ['unpublished', { response_types_supported: undefined }, ['unknown', 'unknown']],
  ['no modes', { response_modes_supported: undefined }, ['unknown', 'fits']],
  ['no form_post', { response_modes_supported: ['query'] }, ['not-offered', 'fits']],
  ['no token endpoint', { token_endpoint: undefined }, ['fits', 'not-offered']],
  [
    'certificates only',
    { token_endpoint_auth_methods_supported: ['tls_client_auth'] },
    ['fits', 'not-offered'],
  ],
  ['empty methods say nothing', { token_endpoint_auth_methods_supported: [] }, ['fits', 'fits']],
])('%s', (_, changes, expected) => expect(fits(changes)).toEqual(expected))

test('both fit: Back Channel, with the reason', () => {
  expect(adviseChannel(channelsOf(good, auth0Profile), auth0Profile)).toEqual({
    channel: 'back_channel',
    reason: 'It offers both channels. With Back Channel no token passes through the browser.',
  })
})

describe('without an expectation the best channel is judged', () => {
  const codes = (changes: Metadata) =>
    diagnose(document(changes), {}, production, auth0Profile).findings.map(({ code }) => code)

  test('so a form_post that is not published is no matter when code fits', () => {
    expect(codes({ response_modes_supported: undefined })).not.toContain('channel-unpublished')
  })

  test('and is when only id_token is offered', () => {
    const changes = { response_types_supported: ['id_token'], response_modes_supported: undefined }
    expect(codes(changes)).toContain('channel-unpublished')
    expect(codes(changes)).not.toContain('pkce-unpublished')
  })
})

test('advice carries PKCE, client authentication and scopes', () => {
  const { advice } = diagnose(document(), {}, production, auth0Profile)
  expect(advice.pkce?.value).toBe('auto')
  expect(advice.clientAuth?.value).toBe('client_secret_post')
  expect(advice.scopes?.value).toEqual(['openid', 'profile', 'email'])
  const entra = {
    issuer: 'https://login.microsoftonline.com/x/v2.0',
    code_challenge_methods_supported: undefined,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    scopes_supported: ['openid', 'email'],
  }
  const other = diagnose(
    { manual: { ...good, ...entra }, keys: undefined },
    {},
    production,
    auth0Profile,
  ).advice
  expect(other.pkce?.value).toBe('S256')
  expect(other.clientAuth?.value).toBe('private_key_jwt')
  expect(other.scopes?.value).toEqual(['openid', 'email'])
})
