import { expect, test } from 'vitest'
import { callbackUrls } from './callback-urls.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { recipeOf } from '#domain/providers/all.ts'
import { guideOf } from '#domain/providers/guides/all.ts'
import { requestForIt } from './request-for-it.ts'

const urls = callbackUrls(
  'acme.us.auth0.com',
  [
    { domain: 'login.acme.example', status: 'ready' },
    { domain: 'new.acme.example', status: 'pending' },
  ],
  production,
)

test('the text for Entra, word for word', () => {
  const text = requestForIt({
    guide: guideOf('entra'),
    recipe: recipeOf('entra'),
    strategy: 'oidc',
    callbackUrls: urls,
    channel: 'back_channel',
    scopes: ['openid', 'email', 'api.read'],
  })
  expect(text).toMatchInlineSnapshot(`
    "We want your users to log in to our application with OpenID Connect, through Microsoft Entra ID.

    Please set this up:
    1. Entra admin center > App registrations > New registration, accounts in this directory only.
    2. Authentication > Add a platform > Web: add every callback URL below.
    3. Certificates & secrets > New client secret. Copy its Value at once: it is shown only then. Note when it expires.
    4. Token configuration > Add optional claim > ID: email, family_name, given_name.
    5. Optional claim xms_edov for the ID token as well, which says whether the domain of the email is proven: where Token configuration does not list it, Manifest > optionalClaims > idToken: add { "name": "xms_edov" }.
    6. API permissions: openid, profile and email of Microsoft Graph; grant consent where your policy asks for it.

    Callback URLs (“Redirect URI, platform Web”), each exactly as written:
    - https://acme.us.auth0.com/login/callback
    - https://login.acme.example/login/callback

    How the login works:
    - Response type: code (authorization code flow)
    - Client authentication at the token endpoint: client_secret_post
    - ID tokens signed with a public key, such as RS256

    Scopes we ask for: openid email api.read
    Claims we need in the ID token itself (userinfo is not called): sub, email, xms_edov

    Please send back:
    - Cloud: Worldwide / US government / China (21Vianet)
    - Directory (tenant) ID
    - The Application (client) ID
    - The client secret (its Value, not its Secret ID) and the date it ends. Not by mail or chat: use a one-time link or a shared vault.
    - The email domains of the users who are to log in
    - An account, or a person, to test the login with
    "
  `)
})

test.each([
  ['entra', 'sub, email, xms_edov'],
  ['adfs', 'sub, email'],
  ['okta-org', 'sub, email, email_verified'],
] as const)('of %s only claims are asked that it sends: %s', (id, claims) => {
  const text = requestForIt({
    guide: guideOf(id),
    recipe: recipeOf(id),
    strategy: 'oidc',
    callbackUrls: urls,
    channel: '',
    scopes: ['email'],
  })
  expect(text).toMatch(new RegExp(`^Claims we need .*: ${claims}$`, 'm'))
})

test('a front channel asks for no secret', () => {
  const text = requestForIt({
    guide: guideOf('openid-connect'),
    recipe: recipeOf('openid-connect'),
    strategy: 'oidc',
    callbackUrls: urls,
    channel: 'front_channel',
    scopes: [],
  })
  expect(text).toContain('Response mode: form_post')
  expect(text).not.toMatch(/secret/i)
  expect(text).toContain('The issuer URL')
})

test('what of the steps was not verified is marked so', () => {
  const text = requestForIt({
    guide: guideOf('adfs'),
    recipe: recipeOf('adfs'),
    strategy: 'oidc',
    callbackUrls: urls,
    channel: '',
    scopes: ['openid', 'allatclaims'],
  })
  expect(text).toContain('Permitted scopes: openid, profile, email and allatclaims.')
  expect(text).toMatch(/^Not verified: Microsoft documents allatclaims/m)
})
