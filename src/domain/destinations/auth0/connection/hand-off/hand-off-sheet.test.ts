import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { callbackUrls } from '../callback-urls.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { recipeOf } from '#domain/providers/all.ts'
import { guideOf } from '#domain/providers/guides/all.ts'
import { recipeIds } from '#domain/providers/recipe.ts'
import { hostile, outsideCode } from '#text/markdown.helper.ts'
import { sheetMarkdown } from '#text/sheet/sheet-markdown.ts'
import { sheetText } from '#text/sheet/sheet-text.ts'
import type { HandOff } from './asked-of-it.ts'
import { handOffSheet } from './hand-off-sheet.ts'

const textOf = (asked: HandOff) => sheetText(handOffSheet(asked))

const urls = callbackUrls(
  'acme.us.auth0.com',
  [
    { domain: 'login.acme.example', status: 'ready' },
    { domain: 'new.acme.example', status: 'pending' },
  ],
  production,
)

test('the text for Entra, word for word', () => {
  const text = textOf({
    guide: guideOf('entra'),
    recipe: recipeOf('entra'),
    strategy: 'oidc',
    callbackUrls: urls,
    channel: 'back_channel',
    scopes: ['openid', 'email', 'api.read'],
  })
  expect(text).toMatchInlineSnapshot(`
    "Login with OpenID Connect: hand-off sheet

    We want your users to log in to our application with OpenID Connect, through Microsoft Entra ID.

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
    - ID tokens: signed with a public key, such as RS256
    - Scopes we ask for: openid email api.read
    - Claims we need in the ID token itself (userinfo is not called): sub, email, xms_edov

    Please send back:
    - Cloud: Worldwide / US government / China (21Vianet)
    - Directory (tenant) ID
    - The Application (client) ID
    - The client secret (its Value, not its Secret ID) and the date it ends, as described below
    - The email domains of the users who are to log in
    - A person, or an account, to test the login with; no password by mail

    How to send the secret:
    - Not by mail, chat or ticket: use a one-time link or a shared vault.
    - The identifiers on the list above are no secret, and may come by mail.
    - Entra ID lets a client secret live for 24 months at most.
    - From the day it ends nobody can log in until another one is in place. Put that day in your calendar, and send the next secret in time.
    - Where somebody else may have seen it, make a new one and tell us.

    What the first login shows:
    1. We tell the person you named where and when to log in.
    2. Your own login page appears, with a question for consent where your policy asks for one.
    3. Then the browser goes to one of the callback URLs above, and from there to our application.
    4. An error page before that is your provider’s. Send us its text and the time: it says what does not fit.
    "
  `)
})

test.each([
  ['entra', 'sub, email, xms_edov'],
  ['adfs', 'sub, email'],
  ['okta-org', 'sub, email, email_verified'],
] as const)('of %s only claims are asked that it sends: %s', (id, claims) => {
  const text = textOf({
    guide: guideOf(id),
    recipe: recipeOf(id),
    strategy: 'oidc',
    callbackUrls: urls,
    channel: '',
    scopes: ['email'],
  })
  expect(text).toMatch(new RegExp(`^- Claims we need .*: ${claims}$`, 'm'))
})

test('a front channel asks for no secret', () => {
  const text = textOf({
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
  const text = textOf({
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

test.each(recipeIds)('where %s checks a signature, no secret is asked for', (id) => {
  const jwksUrl = 'https://acme.us.auth0.com/oauth/connection/northwind/.well-known/jwks.json'
  const text = textOf({
    guide: { ...guideOf(id), secretLife: 'A secret lives for a year.' },
    recipe: recipeOf(id),
    strategy: 'oidc',
    callbackUrls: urls,
    channel: 'back_channel',
    scopes: ['email'],
    jwksUrl,
  })
  expect(text).toContain('- Client authentication at the token endpoint: private_key_jwt\n')
  expect(text).toContain(`- JWKS URL of our public keys: ${jwksUrl}\n`)
  expect(text).toContain('takes the public keys of a client.')
  expect(text).not.toMatch(/secret/i)
})

test('nothing that is named by somebody else becomes a line, a heading, a link or HTML', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, scope, domain) => {
      const url = `https://${domain}/login/callback`
      const asked = {
        name,
        guide: guideOf('entra'),
        recipe: recipeOf('entra'),
        strategy: 'oidc',
        callbackUrls: [{ url, domain, from: 'custom', state: 'ready' }],
        channel: 'back_channel',
        scopes: [scope],
        jwksUrl: url,
      } as const
      const sheet = handOffSheet(asked)
      const plain = { ...asked, name: 'n', scopes: ['s'], callbackUrls: urls.slice(0, 1) }
      const harmless = handOffSheet({ ...plain, jwksUrl: 'j' })
      const lines = (of: string) => of.split('\n').length
      const named = name === '' ? 0 : 2
      expect(lines(sheetText(sheet))).toBe(lines(sheetText(harmless)) - 2 + named)
      for (const line of outsideCode(sheetMarkdown(sheet)).split('\n')) {
        expect(line).toMatch(/^(?:|#{1,2} \p{L}.*|- .*|\d\. .*|\p{L}.*)$/u)
        expect(line).not.toMatch(/[<[\]|*`@]|\w:\/\/|www\./)
      }
    }),
    { numRuns: 300 },
  )
})

test('what is typed in can be copied', () => {
  const { blocks } = handOffSheet({
    guide: guideOf('keycloak'),
    recipe: recipeOf('keycloak'),
    strategy: 'oidc',
    callbackUrls: urls,
    channel: '',
    scopes: ['email'],
    jwksUrl: 'https://acme.us.auth0.com/jwks',
  })
  const rows = blocks.flatMap((block) => (block.is === 'values' ? block.rows : []))
  expect(rows.flatMap(({ copy }) => copy ?? [])).toEqual([
    'callback URL for acme.us.auth0.com',
    'callback URL for login.acme.example',
    'JWKS URL',
    'scopes',
  ])
})
