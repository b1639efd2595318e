import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { domainLimits } from '../domains.ts'
import {
  type EditableField,
  editableIds,
  editableOfProperty,
  editProblem,
  fieldValue,
  isEditable,
  labelOf,
  specOf,
} from './editable.ts'

const problem = (field: EditableField, value: unknown) => editProblem(field, value, production)
const long = (length: number) => 'x'.repeat(length)

describe.each(editableIds)('%s', (field) => {
  const { label, hint, consequence = 'None.', path, kind, choices = [] } = specOf(field)
  test('is told in words that end', () => {
    expect(label).toMatch(/\S{2}/)
    expect(hint).toMatch(/^\S.+\.$/)
    expect(consequence).toMatch(/^\S.+\.$/)
  })
  test('stands at a member of its own', () => {
    const others = editableIds.filter((other) => other !== field).map((one) => specOf(one).path)
    expect(path).toMatch(/^(options\.)?[a-z]\w+(\.\w+)*$/i)
    expect(others).not.toContain(path)
  })
  test('takes no value of another kind', () => {
    const wrong = kind === 'list' || kind === 'json' ? 7 : ['x']
    expect(problem(field, wrong)).toMatch(/^\S.+\.$/)
  })
  test('takes each of its choices, and no other', () => {
    for (const one of choices) expect(problem(field, one)).toBeUndefined()
    if (kind === 'choice') expect(problem(field, 'other')).toBe(`One of ${choices.join(', ')}.`)
  })
})

test.each<[EditableField, unknown, string | undefined]>([
  ['clientId', '', 'Give a value.'],
  ['clientId', long(255), undefined],
  ['clientId', long(256), 'At most 255 characters.'],
  ['displayName', long(129), 'At most 128 characters.'],
  ['tokenEndpoint', `https://a.example/${long(237)}`, undefined],
  ['tokenEndpoint', `https://a.example/${long(238)}`, 'At most 255 characters.'],
  ['tokenEndpoint', 'https:', 'Give a value.'],
  ['tokenEndpoint', null, undefined],
  ['authorizationEndpoint', `https://a.example/${long(300)}`, undefined],
  ['iconUrl', null, 'Not in the form Auth0 takes.'],
  ['iconUrl', 'short', 'Give a URL.'],
  ['oidcMetadata.issuer', 'short', 'Give a URL.'],
  ['oidcMetadata.scopes_supported', 'a', 'A list.'],
  ['oidcMetadata.scopes_supported', [long(2084)], 'An entry is too long.'],
  ['oidcMetadata.scopes_supported', [long(2083)], undefined],
  ['oidcMetadata', 7, 'An object with issuer, authorization_endpoint and jwks_uri.'],
  ['scopes', 'openid', 'A list of scopes.'],
  ['scopes', ['openid', long(248)], undefined],
  ['scopes', ['openid', long(249)], 'At most 255 characters together.'],
  ['domains', 'a.example', 'A list of domains.'],
  ['domains', ['not a domain'], 'One of them is not a domain.'],
  ['domains', ['a.example', 'b.example'], undefined],
  ['authMethod', null, undefined],
  ['authSigningAlg', null, undefined],
  ['channel', null, 'One of back_channel, front_channel.'],
  ['idTokenAlgs', 'RS256', 'A list of algorithms.'],
  ['idTokenAlgs', ['RS256'], undefined],
  ['idTokenAlgs', ['HS256'], expect.stringMatching(/^Only .*RS256, .+\.$/)],
  ['metadata', { issuer: 'any text', token_endpoint: 'http://x.example' }, undefined],
  ['idTokenAlgs', null, undefined],
  ['nonPersistentAttrs', 'a', 'A list.'],
  ['nonPersistentAttrs', [long(255)], undefined],
  ['nonPersistentAttrs', [long(256)], 'A name has at most 255 characters.'],
  ['nonPersistentAttrs', Array.from({ length: 96 }, String), undefined],
  ['nonPersistentAttrs', Array.from({ length: 97 }, String), 'At most 96 names.'],
  ['showAsButton', 1, 'On or off.'],
  ['tenant', 'child.eu.auth0.com', undefined],
  ['tenant', 'http://child', 'A host name only, like northwind.us.auth0.com.'],
  ['upstreamParams', null, undefined],
  ['upstreamParams', { ' State ': { value: 'x' } }, expect.stringMatching(/^None of client_id, /)],
])('%s may be %j: %s', (field, value, said) => {
  expect(problem(field, value)).toEqual(said)
})

test.each(
  `client_id redirect_uri request request_uri state nonce code_challenge code_challenge_method
  response_type`.split(/\s+/),
)('%s is the login’s own', (name) => {
  expect(problem('upstreamParams', { [name]: { value: 'x' } })).toContain('the login’s own')
})

test('a list in one text is read as its words', () => {
  expect(fieldValue('scopes', { options: { scope: ' openid  email ' } })).toEqual([
    'openid',
    'email',
  ])
  expect(fieldValue('scopes', { options: { scope: 7 } })).toBe(7)
  expect(fieldValue('tenantDomain', { options: { tenant_domain: 'a b' } })).toBe('a b')
})

test('a field is called what its strategy calls it', () => {
  const labels = (strategy: string) => editableIds.map((field) => labelOf(field, { strategy }))
  const oidc = labels('oidc')
  const other = editableIds.filter((_, at) => labels('auth0-oidc')[at] !== oidc[at])
  expect(other).toEqual(['scopes', 'displayName'])
  expect(labelOf('enabled', { strategy: 'auth0-oidc' })).toBe('Enabled')
})

test.each([
  ['options.scope', 'scopes'],
  ['options.scopes', undefined],
  ["options['connection_settings']['pkce']", 'pkce'],
  ['options["attribute_map"]["attributes"].email', 'attributes'],
  ['options.oidc_metadata.issuer.x', 'oidcMetadata.issuer'],
  ['options.oidc_metadata[0]', 'oidcMetadata'],
  ['', undefined],
])('%s is a complaint about %s', (property, field) => {
  expect(editableOfProperty(property)).toBe(field)
})

test('a list of domains has its limits', () => {
  const domain = (length: number) => 'abcdefgh.'.repeat(50).slice(0, length - 8) + '.example'
  expect(problem('domains', [domain(domainLimits.length)])).toBeUndefined()
  expect(problem('domains', [domain(domainLimits.length + 1)])).toBe('One of them is not a domain.')
  const many = Array.from({ length: domainLimits.count + 1 }, (_, index) => `d${index}.example`)
  expect(problem('domains', many.slice(1))).toBeUndefined()
  expect(problem('domains', many)).toBe(`At most ${domainLimits.count} domains.`)
})

test('no field is what every object has', () => {
  expect(['toString', '__proto__', 'constructor', ''].some(isEditable)).toBe(false)
})
