import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { emptyDraft, type WizardValues } from './draft.ts'
import { stepsOf } from './steps-of.ts'
import { wizardSchema } from './schema.ts'
import type { StepId } from './steps.ts'
import type { ValidationContext } from './rule.ts'
import { furthestStep, stepErrors } from './validate.ts'

const context: ValidationContext = { rules: production }
const good: WizardValues = {
  ...emptyDraft(),
  name: 'northwind',
  discoveryUrl: 'https://idp.example',
  channel: 'back_channel',
  clientId: 'abc',
  clientSecret: 's3cret',
}
const manual = {
  mode: 'manual',
  endpoints: {
    issuer: 'https://idp.example',
    authorization_endpoint: 'https://idp.example/authorize',
    token_endpoint: '',
    jwks_uri: 'https://idp.example/jwks',
    userinfo_endpoint: '',
  },
} as const
const long = (length: number) => `https://idp.example/${'x'.repeat(length)}`

test('good values pass every step', () => {
  for (const { id } of stepsOf('oidc')) expect(stepErrors(good, id, context)).toEqual({})
  expect(furthestStep(good, context)).toBe('review')
})

test('an empty form can be left at the provider only', () => {
  expect(furthestStep({ ...emptyDraft(), clientSecret: '' }, context)).toBe('issuer')
})

describe('each rule speaks at its field', () => {
  test.each<[string, StepId, Partial<WizardValues>, Partial<ValidationContext>, string]>([
    ['recipe input', 'provider', { recipe: 'auth0-tenant' }, {}, 'recipeInputs.domain'],
    ['name', 'issuer', { name: 'a b' }, {}, 'name'],
    ['taken name', 'issuer', {}, { takenName: 'northwind' }, 'name'],
    ['no URL', 'issuer', { discoveryUrl: ' ' }, {}, 'discoveryUrl'],
    ['http', 'issuer', { discoveryUrl: 'http://idp.example' }, {}, 'discoveryUrl'],
    ['not found', 'issuer', {}, { issuer: 'not-found' }, 'discoveryUrl'],
    ['incomplete', 'issuer', {}, { issuer: 'incomplete' }, 'discoveryUrl'],
    [
      'no JWKS URI',
      'issuer',
      { ...manual, endpoints: { ...manual.endpoints, jwks_uri: '' } },
      {},
      'endpoints.jwks_uri',
    ],
    [
      'issuer over http',
      'issuer',
      { ...manual, endpoints: { ...manual.endpoints, issuer: 'http://idp.example' } },
      {},
      'endpoints.issuer',
    ],
    [
      'userinfo too long',
      'issuer',
      { ...manual, endpoints: { ...manual.endpoints, userinfo_endpoint: long(300) } },
      {},
      'endpoints.userinfo_endpoint',
    ],
    ['no channel', 'credentials', { channel: '' }, {}, 'channel'],
    ['back channel by hand without token endpoint', 'credentials', manual, {}, 'channel'],
    [
      'back channel of an issuer without token endpoint',
      'credentials',
      {},
      { metadata: { issuer: 'https://idp.example' } },
      'channel',
    ],
    ['no client id', 'credentials', { clientId: '' }, {}, 'clientId'],
    ['blank in client id', 'credentials', { clientId: 'a b' }, {}, 'clientId'],
    ['no secret', 'credentials', { clientSecret: '' }, {}, 'clientSecret'],
    ['long secret', 'credentials', { clientSecret: 'x'.repeat(701) }, {}, 'clientSecret'],
    ['no openid', 'scopes', { scopes: ['email'] }, {}, 'scopes'],
    ['scopes too long', 'scopes', { scopes: ['openid', 'x'.repeat(249)] }, {}, 'scopes'],
    ['domain', 'login-experience', { domains: ['a b'] }, {}, 'domains'],
    ['display name', 'login-experience', { displayName: 'x'.repeat(129) }, {}, 'displayName'],
    ['turned name', 'login-experience', { displayName: 'a\u202eb' }, {}, 'displayName'],
    ['NUL in a name', 'login-experience', { displayName: 'a\0b' }, {}, 'displayName'],
    ['http logo', 'login-experience', { iconUrl: 'http://a.example/l.png' }, {}, 'iconUrl'],
    ['long logo', 'login-experience', { iconUrl: long(300) }, {}, 'iconUrl'],
  ])('%s', (_, step, changes, more, field) => {
    const values = { ...good, ...changes }
    const all = { ...context, ...more }
    expect(Object.keys(stepErrors(values, step, all))).toEqual([field])
    const top = field.split('.')[0]
    const issues = wizardSchema(all).safeParse(values).error?.issues ?? []
    expect(issues.map(({ path }) => path[0])).toContain(top)
  })
})

describe('what is no error', () => {
  test.each<[string, Partial<WizardValues>, Partial<ValidationContext>]>([
    ['a front channel without secret', { channel: 'front_channel', clientSecret: '' }, {}],
    ['a front channel by hand without token endpoint', { ...manual, channel: 'front_channel' }, {}],
    [
      'a file without a URL',
      { uploadedMetadata: { token_endpoint: 'https://a.example/t' }, discoveryUrl: '' },
      {},
    ],
    [
      'a document that was completed by hand',
      { adjusted: { jwks_uri: 'https://a.example/k' } },
      { issuer: 'incomplete' },
    ],
    ['a check that still runs', {}, { issuer: 'pending' }],
    ['a GUID as secret elsewhere', { clientSecret: '01234567-89ab-cdef-0123-456789abcdef' }, {}],
    ['scopes of 255 characters', { scopes: ['openid', 'x'.repeat(248)] }, {}],
  ])('%s', (_, changes, more) => {
    const values = { ...good, ...changes }
    const all = { ...context, ...more }
    expect(furthestStep(values, all)).toBe('review')
    expect(wizardSchema(all).safeParse(values).success).toBe(true)
  })
})

describe('a verdict that logins will not work', () => {
  const blocked = { ...context, blocked: true }

  test.each(['issuer', 'credentials', 'scopes'] as const)('asks for a reason at %s', (step) => {
    expect(Object.keys(stepErrors(good, step, blocked))).toEqual(['reason'])
    expect(stepErrors({ ...good, reason: 'It is mended tonight' }, step, blocked)).toEqual({})
    const long = { ...good, reason: 'x'.repeat(501) }
    expect(stepErrors(long, step, blocked)).toEqual({ reason: 'Too long: at most 500 characters.' })
  })

  test('puts no step out of reach, and creates nothing without a reason', () => {
    expect(furthestStep(good, blocked)).toBe('review')
    expect(wizardSchema(blocked).safeParse(good).success).toBe(false)
  })
})

test('an issue does not carry the secret', () => {
  const { error } = wizardSchema(context).safeParse({
    ...good,
    clientId: '',
    clientSecret: 'CANARY',
  })
  expect(JSON.stringify(error?.issues)).not.toContain('CANARY')
})
