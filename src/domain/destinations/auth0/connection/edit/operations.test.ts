import { constantFrom, property, assert, subarray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edit, type Operation } from '../../contract/edit.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { fields } from '../fields.ts'
import { editableIds, editableOfProperty, editProblem, fieldValue, specOf } from './editable.ts'
import { movedFields } from './moved-fields.ts'
import { applyOperations, inverseOperations, operationsFor } from './operations.ts'

const connection = {
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  display_name: 'Acme',
  authentication: { active: true, extra: 'kept' },
  options: {
    client_id: 'our-id',
    scope: 'openid  email',
    token_endpoint: 'https://idp.example/token',
    domain_aliases: ['acme.example'],
    connection_settings: { pkce: 'S256', x_future: 'kept' },
    attribute_map: { mapping_mode: 'use_map', attributes: { a: 'b' }, x_future: 'kept' },
    oidc_metadata: {
      issuer: 'https://idp.example',
      authorization_endpoint: 'https://idp.example/authorize',
      jwks_uri: 'https://idp.example/jwks',
      x_future: 'kept',
    },
  },
}
const apply = (operation: Parameters<typeof applyOperations>[1][number]) =>
  applyOperations(connection, [operation], production)

describe('the table', () => {
  test('has every field of creation that is a member of the body, but name, strategy and secret', () => {
    const inEdit = editableIds.map((id) => specOf(id).path)
    const inCreation = Object.values(fields).flatMap((field) =>
      'property' in field ? [field.property] : [],
    )
    for (const property of inCreation)
      expect([...inEdit, 'name', 'options.client_secret']).toContain(property)
    expect(inEdit).not.toContain('options.client_secret')
  })
  test('names every member once, and has one label a field', () => {
    const paths = editableIds.map((id) => specOf(id).path)
    expect(new Set(paths).size).toBe(paths.length)
    const labels = editableIds.map((id) => specOf(id).label)
    expect(labels.every((label) => label.length > 2)).toBe(true)
  })
  test.each([
    ['options.domain_aliases[0]', 'domains'],
    ['options.oidc_metadata.issuer', 'oidcMetadata.issuer'],
    ['options.oidc_metadata.x', 'oidcMetadata'],
    ['options.connection_settings.pkce', 'pkce'],
    ['display_name', 'displayName'],
    ['options', undefined],
  ])('a complaint about %s belongs to %s', (path, field) => {
    expect(editableOfProperty(path)).toBe(field)
  })
})

describe('one operation changes its member and no sibling', () => {
  test.each([
    [{ field: 'pkce', set: 'auto' }, 'connection_settings', { pkce: 'auto', x_future: 'kept' }],
    [
      { field: 'attributes', unset: true as const },
      'attribute_map',
      { mapping_mode: 'use_map', x_future: 'kept' },
    ],
    [{ field: 'scopes', add: ['groups'] }, 'scope', 'openid email groups'],
    [{ field: 'scopes', add: ['email'] }, 'scope', 'openid  email'],
    [{ field: 'scopes', remove: ['email'] }, 'scope', 'openid'],
    [
      { field: 'domains', add: ['b.example', 'b.example'] },
      'domain_aliases',
      ['acme.example', 'b.example'],
    ],
    [{ field: 'domains', remove: ['none.example'] }, 'domain_aliases', ['acme.example']],
    [{ field: 'domains', add: ['ACME.example'] }, 'domain_aliases', ['acme.example']],
    [{ field: 'domains', add: ['B.x', 'b.X'] }, 'domain_aliases', ['acme.example', 'B.x']],
    [{ field: 'domains', remove: ['Acme.Example'] }, 'domain_aliases', []],
    [{ field: 'domains', set: ['B.x', 'b.x', 'c.x'] }, 'domain_aliases', ['B.x', 'c.x']],
    [{ field: 'domains', set: ['ACME.example'] }, 'domain_aliases', ['ACME.example']],
    [{ field: 'scopes', add: ['EMAIL'] }, 'scope', 'openid email EMAIL'],
    [{ field: 'tokenEndpoint', set: null }, 'token_endpoint', null],
  ])('%o', (operation, member, value) => {
    expect(apply(operation)).toMatchObject({
      ok: true,
      connection: { ...connection, options: { ...connection.options, [member]: value } },
    })
  })
  test('a second time nothing', () => {
    const once = apply({ field: 'domains', add: ['b.example'] })
    const twice =
      once.ok &&
      applyOperations(once.connection, [{ field: 'domains', add: ['b.example'] }], production)
    expect(twice).toMatchObject({ ok: true, changed: [] })
  })
  test('outside the options too', () => {
    expect(apply({ field: 'enabled', set: false })).toMatchObject({
      connection: { authentication: { active: false, extra: 'kept' } },
      changed: ['enabled'],
    })
  })
})

describe('refused', () => {
  test.each([
    [{ field: 'name', set: 'other' }, 'There is no such field.'],
    [{ field: '__proto__', set: {} }, 'There is no such field.'],
    [{ field: 'tenant', set: 'child.auth0.com' }, 'This connection has no such field.'],
    [{ field: 'clientId', unset: true as const }, 'This cannot be left out.'],
    [{ field: 'pkce', add: ['auto'] }, 'This is no list.'],
    [{ field: 'pkce', set: 's256' }, 'One of auto, S256, plain, disabled.'],
    [{ field: 'scopes', remove: ['openid'] }, 'openid is required.'],
    [{ field: 'scopes', set: ['openid', 'a b'] }, 'A scope has no blanks, quotes or backslashes.'],
    [{ field: 'enabled', set: 'yes' }, 'On or off.'],
    ...['redirect_uri', 'Request_URI', 'code_challenge_method', 'response_type'].map(
      (name): [Parameters<typeof apply>[0], string] => [
        { field: 'upstreamParams', set: { [name]: { alias: 'login_hint' } } },
        'None of client_id, redirect_uri, request, request_uri, state, nonce, code_challenge, code_challenge_method, response_type: these are the login’s own.',
      ],
    ),
    [{ field: 'upstreamParams', set: { a: { alias: 'none' } } }, 'Not in the form Auth0 takes.'],
    [
      { field: 'metadata', set: Object.fromEntries(Array.from('abcdefghijk', (k) => [k, ''])) },
      'At most 10 entries.',
    ],
    [{ field: 'displayName', set: 'a\0b' }, expect.stringMatching(/U\+0000.*Take it out\.$/)],
    [{ field: 'displayName', set: 'a\u202eb' }, expect.stringMatching(/U\+202E/)],
    ...['metadata', 'attributes', 'upstreamParams', 'oidcMetadata'].flatMap((field) =>
      [{ ['__proto__']: 'x' }, { a: { b: [{ ['__proto__']: null }] } }].map(
        (set): [Parameters<typeof apply>[0], string] => [
          { field, set },
          'No member can be named __proto__.',
        ],
      ),
    ),
  ])('%o: %s', (operation, problem) => {
    expect(apply(operation)).toMatchObject({ ok: false, problem })
  })
})

/** Every field that is a place, and a document whose every place is looked at. */
const urlFields = editableIds.filter((id) => specOf(id).kind === 'url')
test.each([
  'http://idp.example/x',
  'javascript:alert(1)//',
  'data:text/html,x',
  'https://u:p@a.b/',
])('%s is refused by every URL field', (value) => {
  for (const id of urlFields) expect(editProblem(id, value, production), id).toBeDefined()
  const metadata = { ...connection.options.oidc_metadata, token_endpoint: value }
  expect(editProblem('oidcMetadata', metadata, production)).toContain('token_endpoint')
})

describe('a whole document', () => {
  const problem = (more: object) =>
    editProblem('oidcMetadata', { ...connection.options.oidc_metadata, ...more }, production)
  test.each<[string, object]>([
    ['mtls_endpoint_aliases.x', { mtls_endpoint_aliases: { x: 'http://idp.example' } }],
    ['a.b', { a: [{ b: 'javascript:alert(1)' }] }],
    ['op_policy_uri', { op_policy_uri: ' java\nscript:alert(1)' }],
    ['x_any', { x_any: 'http://idp.example' }],
    ['x_any', { x_any: 'data:text/html,x' }],
    ['x_list', { x_list: ['javascript:x'] }],
  ])('has no wrong URL at %s', (at, more) => {
    expect(problem(more)).toBe(`“${at}” is not a URL that Auth0 can be given.`)
  })
  test.each([
    { acr_values_supported: ['urn:mace:silver', 'http://schemas.openid.net/pape/2007/06/none'] },
    { grant_types_supported: ['urn:ietf:params:oauth:grant-type:device_code'] },
    { service_documentation: 'http://idp.example/docs' },
    { x_note: 'Contact: the service desk', x_count: 7, token_endpoint: '' },
    { mtls_endpoint_aliases: { token_endpoint: 'https://mtls.idp.example' } },
  ])('%j may stay', (more) => {
    expect(problem(more)).toBeUndefined()
  })
})

/** As the gateway reads them: what JSON or its schema does not keep is no operation. */
const sent = (operations: readonly Operation[]): Operation[] => {
  const body: unknown = JSON.parse(JSON.stringify({ tag: '', operations }))
  return edit.parse(body).operations
}

describe('operations for values', () => {
  test('lists change by their items, unless their order does', () => {
    const list = (domains: string[]) => operationsFor(connection, { domains })
    expect(list(['b.example', 'acme.example'])).toEqual([
      { field: 'domains', set: ['b.example', 'acme.example'] },
    ])
    expect(list(['b.example'])).toEqual([
      { field: 'domains', remove: ['acme.example'] },
      { field: 'domains', add: ['b.example'] },
    ])
  })
  test('a value that is there already needs none; undefined takes away', () => {
    expect(operationsFor(connection, { pkce: 'S256', scopes: ['openid', 'email'] })).toEqual([])
    expect(operationsFor(connection, { domains: undefined })).toEqual([
      { field: 'domains', unset: true },
    ])
  })
  test('lead to the values, and their inverse back again', () => {
    const names = ['a.example', 'b.example', 'c.example', 'acme.example']
    assert(
      property(subarray(names), constantFrom('auto', 'plain'), (domains, pkce) => {
        const operations = operationsFor(connection, { domains, pkce })
        const there = applyOperations(connection, operations, production)
        if (!there.ok) throw new Error(there.problem)
        expect(fieldValue('domains', there.connection)).toEqual(domains)
        const back = applyOperations(
          there.connection,
          sent(inverseOperations(operations, connection)),
          production,
        )
        expect(back).toMatchObject({ ok: true, connection })
      }),
    )
  })
  test('a field that was absent is absent again', () => {
    const operations = operationsFor(connection, { tenantDomain: 'acme.example' })
    const there = applyOperations(connection, sent(operations), production)
    if (!there.ok) throw new Error(there.problem)
    expect(fieldValue('tenantDomain', there.connection)).toBe('acme.example')
    const inverse = sent(inverseOperations(operations, connection))
    expect(inverse).toEqual([{ field: 'tenantDomain', unset: true }])
    expect(applyOperations(there.connection, inverse, production)).toEqual({
      ok: true,
      connection,
      changed: ['tenantDomain'],
    })
  })
})

describe('what moves the secret', () => {
  const after = (options: object) => ({
    ...connection,
    options: { ...connection.options, ...options },
  })
  const metadata = connection.options.oidc_metadata
  test.each<[object, string[]]>([
    [{ token_endpoint: 'https://evil.example/token' }, ['tokenEndpoint']],
    [{ token_endpoint: null }, ['tokenEndpoint']],
    [{ client_id: 'other', issuer: 'https://b.example' }, ['issuer', 'clientId']],
    [{ issuer: null, discovery_url: '' }, []],
    [{ type: 'front_channel', scope: 'openid' }, []],
    [{ type: 'back_channel' }, ['channel']],
    [{ enable_pushed_authorization_requests: true }, ['pushedRequests']],
    [{ enable_pushed_authorization_requests: false }, []],
    [{ oidc_metadata: undefined }, ['oidcMetadata']],
    [{ oidc_metadata: { ...metadata, jwks_uri: undefined } }, ['oidcMetadata.jwks_uri']],
    [{ oidc_metadata: { x_future: 'kept' } }, ['oidcMetadata']],
    [{ oidc_metadata: { ...metadata, scopes_supported: ['openid'] } }, []],
    [{ oidc_metadata: { ...metadata, token_endpoint: connection.options.token_endpoint } }, []],
    [
      { oidc_metadata: { ...metadata, token_endpoint: 'https://evil.example/token' } },
      ['oidcMetadata.token_endpoint'],
    ],
    [
      {
        oidc_metadata: {
          ...metadata,
          mtls_endpoint_aliases: { token_endpoint: 'https://e.example' },
        },
      },
      ['oidcMetadata'],
    ],
  ])('%o: %o', (options, moved) => {
    expect(movedFields(connection, after(options))).toEqual(moved)
  })
})
