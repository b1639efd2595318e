import { describe, expect, test } from 'vitest'
import { diagnose } from '#domain/doctor/diagnose.ts'
import type { Expectation } from '#domain/doctor/expectation.ts'
import { fixtures } from '#domain/doctor/fixtures/all.ts'
import { good } from '#domain/doctor/fixtures/base.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { recipes } from '#domain/providers/all.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { emptyDraft, type WizardValues } from './connection/draft.ts'
import { inWords } from './connection/in-words.ts'
import { toCreateBody } from './connection/request.ts'
import { auth0Profile } from './profile.ts'

const { subject } = fixtures['assertion-audience']
const tenant = subject.manual ?? {}
const signs = { channel: 'back_channel', clientAuth: 'private_key_jwt' } as const

const found = (manual: Metadata, expectation: Expectation) =>
  diagnose({ manual, keys: undefined }, expectation, production, auth0Profile).findings.find(
    ({ code }) => code === 'assertion-audience',
  )

describe('signed for an Auth0 tenant', () => {
  test.each<[string, Expectation]>([
    ['as the tenant does unless told', signs],
    ['for the token endpoint', { ...signs, assertionAudience: 'token_endpoint' }],
  ])('%s: it is refused', (_, expectation) => {
    expect(found(tenant, expectation)).toMatchObject({
      severity: 'blocks',
      issuer: 'https://login.acme.example/',
      audience: 'token_endpoint',
    })
  })

  test.each<[string, Expectation]>([
    ['for the issuer', { ...signs, assertionAudience: 'issuer' }],
    ['with a secret', { ...signs, clientAuth: 'client_secret_post' }],
    ['not said yet how', { channel: 'back_channel' }],
    ['on Front Channel', { ...signs, channel: 'front_channel' }],
  ])('%s: nothing is said', (_, expectation) => expect(found(tenant, expectation)).toBeUndefined())

  test.each<[string, Metadata]>([
    ['another provider', good],
    ['an issuer without the slash', { ...tenant, issuer: 'https://login.acme.example' }],
    ['endpoints elsewhere', { ...tenant, token_endpoint: 'https://login.acme.example/token' }],
    ['no issuer', { ...tenant, issuer: undefined }],
  ])('%s takes the token endpoint', (_, metadata) => expect(found(metadata, signs)).toBeUndefined())
})

const draft: WizardValues = {
  ...emptyDraft(),
  name: 'acme',
  recipe: 'auth0-tenant',
  recipeInputs: { domain: 'login.acme.example' },
  discoveryUrl: 'https://login.acme.example/',
  clientId: 'abc',
  clientSecret: 'MOCK_secret',
  channel: 'back_channel',
}
const sent = (changes: Partial<WizardValues>) =>
  toCreateBody({ ...draft, ...changes }, { rules: production }).options ?? {}

test('the recipe of an Auth0 tenant sets the audience, and the review says so', () => {
  expect(sent({})).toMatchObject({ token_endpoint_jwtca_aud_format: 'issuer' })
  const context = { rules: production, hasSecret: true, applicationName: String }
  expect(inWords(draft, context).find(({ field }) => field === 'recipe')?.note).toMatch(/issuer/)
})

test.each<[string, Partial<WizardValues>]>([
  ['Front Channel, which signs nothing', { channel: 'front_channel' }],
  ['auth0-oidc, which has no such option', { strategy: 'auth0-oidc' }],
  ...recipes
    .filter(({ id }) => id !== 'auth0-tenant')
    .map(({ id, title }): [string, Partial<WizardValues>] => [title, { recipe: id }]),
])('%s: the audience is left alone', (_, changes) => {
  expect(sent(changes)).not.toHaveProperty('token_endpoint_jwtca_aud_format')
})
