import { z } from 'zod/mini'
import type { MetadataView } from '../../contract/views.ts'
import { asCreated, type EditableSpec, json, required, list, text, url } from './spec.ts'

const subs =
  'A user is known by the provider’s “sub”. Users whose sub differs at the new place get a new user_id.'
const inMetadata = <const M extends keyof MetadataView, const T extends boolean>(
  member: M,
  tested: T,
) =>
  ({
    label: member,
    hint: `“${member}” of the Connection Metadata, as stored with the connection.`,
    path: `options.oidc_metadata.${member}`,
    section: 'metadata',
    tested,
  }) as const

type ListsOf<T> = { [K in keyof T]-?: NonNullable<T[K]> extends string ? never : K }[keyof T]
type List = ListsOf<MetadataView>
type Place = Exclude<keyof MetadataView, List>

const strings = z.array(z.string().check(z.maxLength(2083, 'An entry is too long.')), 'A list.')
const place = <const M extends Place>(member: M, tested = true) => ({
  ...url(inMetadata(member, tested), 2083),
  value: z.string().check(z.minLength(8, 'Give a URL.')),
  movesSecret: 'places' as const,
  judged: true as const,
})
const lines = <const M extends List>(member: M, tested = false) => ({
  ...list(inMetadata(member, tested), strings),
  judged: true as const,
})

const main = { section: 'issuer', tested: true } as const
const byHand = { section: 'endpoints', tested: true } as const

/** Where the issuer is. Each can lead the secret, or the users, to another place. */
export const issuerRows = {
  discoveryUrl: {
    ...url(asCreated('discoveryUrl', main)),
    movesSecret: true,
    judged: true,
    consequence: subs,
  },
  issuer: {
    ...url(asCreated('endpoints.issuer', byHand)),
    movesSecret: true,
    judged: true,
    consequence: subs,
  },
  authorizationEndpoint: {
    ...url(asCreated('endpoints.authorization_endpoint', byHand), 2083),
    movesSecret: true,
    judged: true,
  },
  tokenEndpoint: {
    ...url(asCreated('endpoints.token_endpoint', byHand)),
    movesSecret: true,
    judged: true,
  },
  jwksUri: {
    ...url(asCreated('endpoints.jwks_uri', byHand)),
    movesSecret: true,
    judged: true,
  },
  userinfoEndpoint: {
    ...url(asCreated('endpoints.userinfo_endpoint', byHand)),
    movesSecret: true,
    judged: true,
  },
  tenant: {
    ...required(text(asCreated('recipeInputs.domain', main), 255)),
    movesSecret: true,
    judged: true,
    consequence: subs,
  },
  // Without its metadata Auth0 reads the discovery URL again.
  oidcMetadata: {
    ...json(
      asCreated('uploadedMetadata', { section: 'metadata', tested: 'members' }),
      z.looseObject(
        { issuer: z.string(), authorization_endpoint: z.string(), jwks_uri: z.string() },
        'An object with issuer, authorization_endpoint and jwks_uri.',
      ),
    ),
    movesSecret: 'places',
    judged: true,
  },
} as const

/**
 * The members of the metadata that are shown, one by one: the others of a document stay. What Auth0's
 * schema requires of a document is never left out.
 */
export const metadataRows = {
  'oidcMetadata.issuer': required(place('issuer')),
  'oidcMetadata.authorization_endpoint': required(place('authorization_endpoint')),
  'oidcMetadata.token_endpoint': place('token_endpoint'),
  'oidcMetadata.jwks_uri': required(place('jwks_uri')),
  'oidcMetadata.userinfo_endpoint': place('userinfo_endpoint'),
  'oidcMetadata.end_session_endpoint': place('end_session_endpoint', false),
  'oidcMetadata.pushed_authorization_request_endpoint': place(
    'pushed_authorization_request_endpoint',
  ),
  'oidcMetadata.response_types_supported': lines('response_types_supported'),
  'oidcMetadata.response_modes_supported': lines('response_modes_supported'),
  'oidcMetadata.grant_types_supported': lines('grant_types_supported'),
  'oidcMetadata.subject_types_supported': lines('subject_types_supported'),
  'oidcMetadata.id_token_signing_alg_values_supported': required(
    lines('id_token_signing_alg_values_supported'),
  ),
  'oidcMetadata.token_endpoint_auth_methods_supported': lines(
    'token_endpoint_auth_methods_supported',
  ),
  'oidcMetadata.code_challenge_methods_supported': lines('code_challenge_methods_supported', true),
  'oidcMetadata.scopes_supported': lines('scopes_supported'),
  'oidcMetadata.claims_supported': lines('claims_supported'),
} as const satisfies Record<`oidcMetadata.${keyof MetadataView}`, EditableSpec>
