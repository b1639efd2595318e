import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { emptyDraft, type WizardValues } from './draft.ts'
import { fieldOfProperty } from './field-of-property.ts'
import { stepOf, stepsOf } from './steps-of.ts'
import { fieldWords } from './field-words.ts'
import { inWords } from './in-words.ts'
import { toCreateBody } from './request.ts'
import { wizardSchema } from './schema.ts'
import { fromStoredDraft, toStoredDraft } from './stored-draft.ts'
import { strategyOf } from './strategy.ts'
import { furthestStep, stepErrors } from './validate.ts'

const child: WizardValues = {
  ...emptyDraft(),
  recipe: 'auth0-tenant',
  strategy: 'auth0-oidc',
  recipeInputs: { domain: 'https://Child.eu.auth0.com/authorize' },
  name: 'child',
  clientId: 'CHILD_CLIENT_ID',
  clientSecret: 'CHILD_CLIENT_SECRET',
  scopes: ['openid'],
}
const context = { rules: production }
describe('the steps', () => {
  const ids = (strategy: 'oidc' | 'auth0-oidc') => stepsOf(strategy).map(({ id }) => id)

  test('one takes the place of issuer, credentials and scopes', () => {
    expect(ids('oidc')).not.toContain('auth0-tenant')
    expect(ids('auth0-oidc')).toEqual([
      'provider',
      'auth0-tenant',
      'login-experience',
      'applications',
      'review',
    ])
    expect(stepsOf('auth0-oidc')[1]?.fields).toEqual([
      'name',
      'recipeInputs.domain',
      'clientId',
      'clientSecret',
      'credentialNotes',
      'scopes',
    ])
    expect(stepOf('clientId', 'oidc')).toBe('credentials')
  })

  test('fields are called as there', () => {
    const labels = stepsOf('auth0-oidc').flatMap(({ fields }) =>
      fields.map((field) => fieldWords(field, 'auth0-oidc').label),
    )
    expect(labels).toEqual([
      'Identity provider',
      'Strategy',
      'Connection name',
      'Domain',
      'Client ID',
      'Client Secret',
      'Secret notes',
      'Scope',
      'Display name',
      'Applications',
    ])
  })

  test('hold for good values, whatever another strategy would say', () => {
    for (const { id } of stepsOf('auth0-oidc')) expect(stepErrors(child, id, context)).toEqual({})
    expect(furthestStep(child, { ...context, issuer: 'not-found', blocked: true })).toBe('review')
    expect(wizardSchema({ ...context, blocked: true }).safeParse(child).success).toBe(true)
  })

  test.each<[string, Partial<WizardValues>, string, RegExp]>([
    ['no name', { name: '' }, 'name', /Give the connection a name/],
    ['no domain', { recipeInputs: {} }, 'recipeInputs.domain', /Give the Domain/],
    ['no region', { recipeInputs: { domain: 'child' } }, 'recipeInputs.domain', /whole Domain/],
    [
      'a port',
      { recipeInputs: { domain: 'a.com:8443' } },
      'recipeInputs.domain',
      /This is no Domain/,
    ],
    ['no client id', { clientId: '' }, 'clientId', /Give the Client ID/],
    ['no secret', { clientSecret: '', channel: '' }, 'clientSecret', /auth0-oidc needs it/],
    ['no openid', { scopes: ['email'] }, 'scopes', /openid is required/],
  ])('%s is said at its field', (_, changes, field, words) => {
    const values = { ...child, ...changes }
    const errors = stepErrors(values, 'auth0-tenant', context)
    expect(Object.keys(errors)).toEqual([field])
    expect(Object.values(errors)[0]).toMatch(words)
    expect(furthestStep(values, context)).toBe('auth0-tenant')
  })

  test('an input that was shown and never typed into is no error of another step', () => {
    const shown = { ...child, recipeInputs: { domain: undefined } }
    const { error } = wizardSchema(context, ['provider']).safeParse(shown)
    expect(error).toBeUndefined()
  })

  test('another provider is oidc, whatever was chosen before', () => {
    expect(strategyOf({ recipe: 'entra', strategy: 'auth0-oidc' })).toBe('oidc')
    expect(toCreateBody({ ...child, recipe: 'entra' }, context).strategy).toBe('oidc')
  })
})

test('a complaint about options.domain belongs to Domain', () => {
  expect(fieldOfProperty('options.domain', 'discovery')).toBe('recipeInputs.domain')
  expect(fieldOfProperty('options.domain_aliases[0]')).toBe('domains')
})

test('the review in words', () => {
  const lines = inWords(child, {
    rules: production,
    hasSecret: true,
    applicationName: (id) => id,
    blocked: true,
  })
  expect(lines.map(({ step, label, value }) => [step, label, value])).toEqual([
    ['provider', 'Identity provider', 'Auth0 tenant'],
    ['provider', 'Strategy', 'auth0-oidc'],
    ['auth0-tenant', 'Connection name', 'child'],
    ['auth0-tenant', 'Domain', 'child.eu.auth0.com'],
    ['auth0-tenant', 'Client ID', 'CHILD_CLIENT_ID'],
    [
      'auth0-tenant',
      'Client Secret',
      'Given; sent to the tenant, and to the provider only when you check the client',
    ],
    ['auth0-tenant', 'Scope', 'openid'],
    ['login-experience', 'Display name', 'child'],
    ['applications', 'Applications', 'None'],
  ])
})

test('a draft keeps its strategy, and one from before there was a choice is oidc', () => {
  const { clientSecret: _, ...draft } = child
  expect(fromStoredDraft(toStoredDraft(draft))).toEqual(draft)
  const { strategy: __, ...older } = draft
  expect(fromStoredDraft({ version: 1, values: older })).toEqual({ ...draft, strategy: 'oidc' })
})
