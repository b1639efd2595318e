import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EditableField, editableIds, fieldValue, specOf } from './editable.ts'
import { equal } from './equal.ts'
import { writePath } from './path.ts'
import type { ConnectionView } from '../../contract/views.ts'
import { type EditValues, changedValues, operationsOf, valuesOf } from './form-values.ts'
import { applied, differencesOf } from '#features/connections/edit/edit-words.ts'

const rules = { loopbackHttp: [] }

/** With nulls that mean something, an empty text and lists of every length. */
const connection: ConnectionView = {
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  display_name: 'Acme',
  show_as_button: true,
  is_domain_connection: false,
  authentication: { active: true },
  connected_accounts: { active: false },
  metadata: { owner: 'identity team', ticket: null },
  options: {
    type: 'back_channel',
    discovery_url: null,
    client_id: 'our-id',
    issuer: 'https://idp.example',
    token_endpoint: 'https://idp.example/token',
    userinfo_endpoint: null,
    oidc_metadata: { issuer: 'https://idp.example', scopes_supported: ['openid'] },
    scope: 'openid  email',
    connection_settings: { pkce: 'S256' },
    attribute_map: { mapping_mode: 'use_map', attributes: { groups: ['a', null] } },
    domain_aliases: [],
    tenant_domain: '',
    token_endpoint_auth_method: null,
    id_token_signed_response_algs: null,
    upstream_params: { hint: { alias: 'login_hint' }, none: null },
    non_persistent_attrs: ['gender'],
  },
  optionsReadable: true,
  secretStored: true,
  otherOptions: [],
}

const formFields = editableIds.filter(
  (field) => field !== 'oidcMetadata' && specOf(field).strategies.some((one) => one === 'oidc'),
)

/** What a control of the field's kind can come to hold. */
function typed(field: EditableField): fc.Arbitrary<unknown> {
  const { kind, choices = [] } = specOf(field)
  if (kind === 'boolean') return fc.boolean()
  if (kind === 'choice') return fc.constantFrom('', ...choices)
  if (field === 'idTokenAlgs') return fc.subarray(['RS256', 'ES256', 'PS256'])
  if (field === 'scopes') return fc.subarray(['email', 'groups']).map((one) => ['openid', ...one])
  if (kind === 'list') return fc.subarray(['a.example', 'b.example', 'c.example'])
  if (field === 'metadata' || field === 'attributes')
    return fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('x', null))
  if (kind === 'json') return fc.constantFrom(null, { hint: { value: 'v' } })
  return fc.constantFrom('', 'https://other.example/x', '  padded.example  ')
}

const edit = fc
  .constantFrom(...formFields)
  .chain((field) => fc.tuple(fc.constant(field), typed(field)))

// The same shape, with one value changed at the field's path.
const withValue = (values: EditValues, field: EditableField, value: unknown) =>
  writePath(values, field, value) as EditValues

describe('a form over a connection', () => {
  test('that was not touched changes nothing', () => {
    expect(operationsOf(connection, valuesOf(connection), editableIds)).toEqual([])
    const bare = { id: 'con_2', name: 'bare', strategy: 'oidc' }
    expect(operationsOf(bare, valuesOf(bare), editableIds)).toEqual([])
  })

  test('changes the field that was touched, and no other', () => {
    fc.assert(
      fc.property(edit, ([field, value]) => {
        const values = withValue(valuesOf(connection), field, value)
        const operations = operationsOf(connection, values, editableIds)
        const after = applied(connection, operations, rules)
        const others = editableIds.filter(
          (other) => other !== field && !specOf(field).path.startsWith(`${specOf(other).path}.`),
        )
        for (const other of others)
          expect(equal(fieldValue(other, after), fieldValue(other, connection))).toBe(true)
        expect(differencesOf(connection, operations, rules).map((one) => one.field)).toEqual(
          equal(after, connection) ? [] : [field],
        )
      }),
      { numRuns: 300 },
    )
  })
})

test.each([
  ['tokenEndpoint', ' https://idp.example/t ', 'https://idp.example/t'],
  ['discoveryUrl', 'https://idp.example/d', 'https://idp.example/d'],
  ['tokenEndpoint', '', undefined],
  ['clientId', '', ''],
  ['idTokenAlgs', ['RS256'], ['RS256']],
  ['attributes', null, undefined],
] as const)('%s typed as %j is %j', (field, text, stored) => {
  const values = withValue(valuesOf(connection), field, text)
  expect(changedValues(connection, values, editableIds)).toEqual({ [field]: stored })
})

test('members of metadata that is replaced whole are not changed one by one', () => {
  const values = {
    ...withValue(valuesOf(connection), 'oidcMetadata.issuer', 'https://other.example'),
    wholeMetadata: { as: 'read-again' } as const,
  }
  expect(operationsOf(connection, values, editableIds)).toEqual([
    { field: 'oidcMetadata', unset: true },
  ])
})
