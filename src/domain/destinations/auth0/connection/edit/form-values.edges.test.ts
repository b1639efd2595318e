import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { editableIds, type EditableField } from './editable.ts'
import {
  changedValues,
  formName,
  hasField,
  isHidden,
  operationsOf,
  problemsOf,
  valuesOf,
} from './form-values.ts'

const stored = {
  strategy: 'oidc',
  display_name: 'Acme',
  options: {
    client_id: 'our-id',
    scope: 'openid email',
    oidc_metadata: { issuer: 'https://idp.example', scopes_supported: ['openid'] },
  },
}
const values = valuesOf(stored)
const change = (more: object, fields: readonly EditableField[] = editableIds) =>
  changedValues(stored, { ...values, ...more }, fields)

describe('what a form starts with', () => {
  test('is what is stored, by the kind of control', () => {
    const odd = {
      display_name: 7,
      authentication: { active: 'yes' },
      metadata: { a: 'b' },
      options: { domain_aliases: 'a.example', icon_url: null, type: 'back_channel' },
    }
    expect(valuesOf(odd)).toMatchObject({
      displayName: '',
      enabled: false,
      metadata: { a: 'b' },
      domains: [],
      iconUrl: '',
      channel: 'back_channel',
    })
    expect(valuesOf({ authentication: { active: true } }).enabled).toBe(true)
  })
  test('of nothing is empty, and nothing typed', () => {
    const empty = valuesOf({})
    expect(empty).toMatchObject({
      clientId: '',
      scopes: [],
      enabled: false,
      attributes: null,
      oidcMetadata: { issuer: '', scopes_supported: [] },
      wholeMetadata: { as: 'stored' },
      clientSecret: '',
      profile: '',
    })
    const names = Object.keys(empty)
    expect(names.filter((name) => name.startsWith('oidcMetadata'))).toEqual(['oidcMetadata'])
  })
  test('has members of metadata by their own names', () => {
    expect(values.oidcMetadata).toMatchObject({
      issuer: 'https://idp.example',
      scopes_supported: ['openid'],
    })
  })
})

describe('what was changed', () => {
  test.each<[string, object, object]>([
    ['a text, without what stands around it', { clientId: '  new ' }, { clientId: 'new' }],
    ['a text that may go', { tenantDomain: ' a ' }, { tenantDomain: 'a' }],
    ['a field that may not go', { clientId: ' ' }, { clientId: '' }],
    ['a list', { scopes: ['openid'] }, { scopes: ['openid'] }],
    ['a list that is emptied', { scopes: [] }, { scopes: [] }],
    ['an emptied map', { attributes: {} }, { attributes: {} }],
    ['a switch', { showAsButton: true }, { showAsButton: true }],
    ['text in a control for JSON', { attributes: ' {' }, { attributes: ' {' }],
  ])('%s', (_, more, expected) => {
    expect(change(more)).toStrictEqual(expected)
  })
  test('is looked for in the named fields only', () => {
    expect(change({ clientId: 'new', tenantDomain: 'a' }, ['clientId'])).toEqual({
      clientId: 'new',
    })
  })
  test('a field that is emptied is taken away, or null where that says so', () => {
    const full = {
      ...stored,
      options: {
        ...stored.options,
        tenant_domain: 'a',
        id_token_signed_response_algs: ['RS256'],
        upstream_params: { a: { value: 'b' } },
        attribute_map: { attributes: { a: 'b' } },
        domain_aliases: ['a.example'],
      },
    }
    const emptied = {
      ...valuesOf(full),
      tenantDomain: '',
      idTokenAlgs: [],
      upstreamParams: null,
      attributes: null,
      domains: [],
    }
    expect(changedValues(full, emptied, editableIds)).toStrictEqual({
      tenantDomain: undefined,
      idTokenAlgs: null,
      upstreamParams: null,
      attributes: undefined,
      domains: [],
    })
  })
})

describe('metadata', () => {
  const members = { oidcMetadata: { ...values.oidcMetadata, issuer: 'https://other.example' } }
  const document = { issuer: 'https://new.example' }
  test('is changed by its members', () => {
    expect(change(members)).toEqual({ 'oidcMetadata.issuer': 'https://other.example' })
  })
  test('or whole, and then not by its members', () => {
    expect(change({ ...members, wholeMetadata: { as: 'read-again' } })).toStrictEqual({
      oidcMetadata: undefined,
    })
    const replaced = { ...members, wholeMetadata: { as: 'document', document } }
    expect(change(replaced)).toStrictEqual({ oidcMetadata: document })
    expect(change({ ...replaced, clientId: 'new' })).toHaveProperty('clientId', 'new')
    expect(operationsOf(stored, { ...values, ...members }, editableIds)).toEqual([
      { field: 'oidcMetadata.issuer', set: 'https://other.example' },
    ])
  })
})

describe('problems', () => {
  const problems = (more: object) =>
    problemsOf(stored, { ...values, ...more }, editableIds, production)
  test('stand at their fields', () => {
    expect(problems({})).toEqual([])
    expect(problems({ tenantDomain: 'a' })).toEqual([])
    expect(problems({ clientId: '', tokenEndpoint: 'http://x.example' })).toEqual([
      ['tokenEndpoint', 'http:// is not secure; Auth0 takes https:// only.'],
      ['clientId', 'Give a value.'],
    ])
  })
  test('of what cannot be left out', () => {
    const cleared = { ...values, metadata: null }
    const noted = { ...stored, metadata: { a: 'b' } }
    expect(problemsOf(noted, cleared, ['metadata'], production)).toHaveLength(1)
    const required = { ...values, oidcMetadata: { ...values.oidcMetadata, issuer: '' } }
    expect(problemsOf(stored, required, ['oidcMetadata.issuer'], production)).toEqual([
      ['oidcMetadata.issuer', 'Give a URL.'],
    ])
  })
  test('of the metadata stand where it is replaced', () => {
    const wholeMetadata = { as: 'document', document: {} }
    expect(problems({ wholeMetadata }).map(([field]) => field)).toEqual(['wholeMetadata'])
    expect([formName('oidcMetadata'), formName('scopes')]).toEqual(['wholeMetadata', 'scopes'])
  })
})

test('a field of another strategy, and one that may not be read', () => {
  expect(hasField({ strategy: 'oidc' }, 'pkce')).toBe(true)
  expect(hasField({ strategy: 'oidc' }, 'tenant')).toBe(false)
  expect(hasField({ strategy: 'auth0-oidc' }, 'tenant')).toBe(true)
  expect(isHidden({ optionsReadable: false }, 'pkce')).toBe(true)
  expect(isHidden({ optionsReadable: false }, 'displayName')).toBe(false)
  expect(isHidden({ optionsReadable: true }, 'pkce')).toBe(false)
})
