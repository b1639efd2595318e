import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { extensionMembers } from '#domain/oidc/issuer/extension-members.ts'
import type { MemberType } from '#domain/oidc/issuer/member-kinds.ts'
import { memberRows } from '#domain/oidc/issuer/member-rows.ts'
import { coreMembers } from '#domain/oidc/issuer/members.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { diagnose } from './diagnose.ts'
import { kindOf } from './kind.ts'
import { document } from './fixtures/base.ts'

/** By kind, as the specifications have them; a name in a wrong line fails below. */
const specified: Readonly<Record<MemberType, readonly string[]>> = {
  url: [
    'federation_registration_endpoint',
    'signed_jwks_uri',
    'logo_uri',
    'policy_uri',
    'information_uri',
    'organization_uri',
    'challenge_endpoint',
    'status_list_aggregation_endpoint',
    'grant_management_endpoint',
    'global_token_revocation_endpoint',
    'authorization_challenge_endpoint',
  ],
  string: ['organization_name', 'display_name', 'description'],
  boolean: [
    'backchannel_user_code_parameter_supported',
    'client_id_metadata_document_supported',
    'verified_claims_supported',
    'pre-authorized_grant_anonymous_access_supported',
    'grant_management_action_required',
    'native_sso_supported',
  ],
  object: [
    'request_authentication_methods_supported',
    'jwks',
    'entity_profiles_supported',
    'transformed_claims_predefined',
    'vp_formats_supported',
  ],
  strings: [
    'introspection_endpoint_auth_signing_alg_values_supported',
    'revocation_endpoint_auth_signing_alg_values_supported',
    'introspection_signing_alg_values_supported',
    'introspection_encryption_alg_values_supported',
    'introspection_encryption_enc_values_supported',
    'authorization_signing_alg_values_supported',
    'authorization_encryption_alg_values_supported',
    'authorization_encryption_enc_values_supported',
    'backchannel_token_delivery_modes_supported',
    'backchannel_authentication_request_signing_alg_values_supported',
    'authorization_details_types_supported',
    'protected_resources',
    'client_attestation_signing_alg_values_supported',
    'client_attestation_pop_signing_alg_values_supported',
    'identity_chaining_requested_token_types_supported',
    'authorization_grant_profiles_supported',
    'client_registration_types_supported',
    'request_authentication_signing_alg_values_supported',
    'keywords',
    'contacts',
    'trust_frameworks_supported',
    'evidence_supported',
    'documents_supported',
    'documents_methods_supported',
    'documents_check_methods_supported',
    'electronic_records_supported',
    'claims_in_verified_claims_supported',
    'attachments_supported',
    'digest_algorithms_supported',
    'transformed_claims_functions_supported',
    'client_id_prefixes_supported',
    'grant_management_actions_supported',
    'global_token_revocation_endpoint_auth_methods_supported',
    'nfv_token_signing_alg_values_supported',
    'nfv_token_encryption_alg_values_supported',
    'nfv_token_encryption_enc_values_supported',
  ],
}

const right: Readonly<Record<MemberType, unknown>> = {
  url: 'https://idp.example.com/x',
  string: 'Northwind',
  strings: ['RS256'],
  boolean: true,
  object: { a: ['b'] },
}
const wrong: Readonly<Record<MemberType, readonly unknown[]>> = {
  url: [7, ['https://idp.example.com/x'], {}],
  string: [true, ['Northwind']],
  strings: ['RS256', { a: 1 }, ['RS256', 7], false],
  boolean: ['true', 1, ['true']],
  object: ['{}', ['a'], true],
}

const kinds: readonly MemberType[] = ['url', 'string', 'strings', 'boolean', 'object']
const rows = kinds.flatMap((type) => specified[type].map((name) => [name, type] as const))

const wrongType = (name: string, value: unknown) =>
  diagnose(document({ [name]: value }), {}, production, auth0Profile).findings.find(
    ({ code }) => code === 'wrong-type',
  )

test('each has a row, and no row is here twice or too many', () => {
  expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(extensionMembers).sort())
  expect(rows.filter(([name]) => Object.hasOwn(coreMembers, name))).toEqual([])
})

describe.each(rows)('%s', (name, type) => {
  test('has a meaning in the issuer’s details', () => {
    expect(memberRows({ [name]: right[type] })[0]?.meaning).toMatch(/^[A-Z].*\.$/)
  })

  test(`is ${type}, and nothing else`, () => {
    expect(wrongType(name, right[type])).toBeUndefined()
    for (const value of wrong[type]) expect(wrongType(name, value)).toBeDefined()
  })
})

test('of another type it is a note; beside a core member it weighs as much as that', () => {
  const judge = (changes: object) =>
    diagnose(document({ ...changes }), {}, production, auth0Profile).verdict
  expect(wrongType('jwks', [])?.severity).toBe('note')
  expect(judge({ jwks: [] })).toBe('works')
  expect(judge({ jwks: [], scopes_supported: 'openid' })).toBe('works-with-warnings')
})

test('a package or an error message is no discovery document for its description', () => {
  expect(kindOf({ name: 'x', version: '1', description: 'y', keywords: [] }).kind).toBe('other')
  expect(kindOf({ error: 'x', description: 'y' }).kind).toBe('other')
})
