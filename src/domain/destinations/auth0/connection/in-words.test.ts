import { expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { type DraftValues, emptyDraft } from './draft.ts'
import { inWords } from './in-words.ts'
import type { ReviewContext } from './review-words.ts'

const context: ReviewContext = {
  rules: production,
  metadata: { issuer: 'https://idp.example/', code_challenge_methods_supported: ['plain', 'S256'] },
  hasSecret: true,
  applicationName: (id) => `App ${id}`,
}
const draft: DraftValues = {
  ...emptyDraft(),
  name: 'northwind',
  discoveryUrl: 'idp.example',
  channel: 'back_channel',
  clientId: 'abc',
}
const said = (changes: Partial<DraftValues>, more: Partial<ReviewContext> = {}) =>
  Object.fromEntries(
    inWords({ ...draft, ...changes }, { ...context, ...more }).map(({ field, value, note }) => [
      field,
      note === undefined ? value : `${value} | ${note}`,
    ]),
  )

test('a back channel with discovery', () => {
  expect(said({})).toEqual({
    recipe: 'OpenID Connect',
    name: 'northwind | It can’t be changed later.',
    discoveryUrl: 'https://idp.example/.well-known/openid-configuration',
    'endpoints.issuer': 'https://idp.example/ | Every ID token must name it exactly so.',
    channel: 'Back Channel',
    clientId: 'abc',
    clientSecret: 'Given; sent to the tenant, and to the provider only when you check the client',
    pkce: 'Auto | S256 is the strongest published.',
    scopes: 'openid profile email',
    domains: 'No domains',
    showAsButton: 'No | Without domains and button it is reached by direct link only.',
    sync: 'At each login',
    applications: 'None | Nobody can log in through it until an application is enabled.',
  })
})

test('a front channel has neither secret nor PKCE', () => {
  const lines = said({ channel: 'front_channel' })
  expect(lines).not.toHaveProperty('clientSecret')
  expect(lines).not.toHaveProperty('pkce')
})

test('auto without a published method says that none is used', () => {
  expect(said({}, { metadata: { issuer: 'x' } })['pkce']).toMatch(/none is used/)
})

test('auto does not take a method that nobody knows for the strongest', () => {
  const metadata = { issuer: 'x', code_challenge_methods_supported: ['s256'] }
  expect(said({}, { metadata })['pkce']).toBe('Auto | No known method is published.')
})

test('what was changed by hand is named', () => {
  const lines = said({ adjusted: { jwks_uri: 'https://idp.example/keys' } })
  expect(lines['adjusted']).toMatch(/^jwks_uri \|/)
})

test('button, domains and applications are told by name', () => {
  const lines = said({
    showAsButton: true,
    displayName: 'Northwind',
    domains: ['acme.com', 'gmail.com'],
    applications: ['1', '2'],
  })
  expect(lines['displayName']).toBe('Continue with Northwind')
  expect(lines['domains']).toMatch(/^acme.com, gmail.com \| Anyone/)
  expect(lines['applications']).toBe('App 1, App 2')
})

test('addresses and identifiers are told from words', () => {
  const lines = inWords({ ...draft, domains: ['northwind.example'] }, context)
  expect(lines.flatMap(({ field, code }) => (code ? [field] : []))).toEqual([
    'name',
    'discoveryUrl',
    'endpoints.issuer',
    'clientId',
    'scopes',
    'domains',
  ])
  expect(inWords(draft, context).find(({ field }) => field === 'domains')?.code).toBeUndefined()
})
