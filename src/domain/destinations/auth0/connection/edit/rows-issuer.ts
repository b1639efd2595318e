import { z } from 'zod/mini'
import { asCreated, json, kept, list, named, text, url } from './spec.ts'

const subs =
  'A user is known by the provider’s “sub”. Users whose sub differs at the new place get a new user_id.'
const options = (member: string) => `options.${member}`
const metadata = (member: string) => `options.oidc_metadata.${member}`
const inMetadata = (member: string) =>
  named(member, `“${member}” of the Connection Metadata, as stored with the connection.`)

const strings = z.array(z.string().check(z.maxLength(2083, 'An entry is too long.')), 'A list.')
const place = (member: string) => ({
  ...url(inMetadata(member), metadata(member), 2083),
  value: z.string().check(z.minLength(8, 'Give a URL.')),
  movesSecret: 'places' as const,
})
const lines = (member: string) => list(inMetadata(member), metadata(member), strings)

/** Where the issuer is. Each can lead the secret, or the users, to another place. */
export const issuerRows = {
  discoveryUrl: {
    ...url(asCreated('discoveryUrl'), options('discovery_url')),
    movesSecret: true,
    consequence: subs,
  },
  issuer: {
    ...url(asCreated('endpoints.issuer'), options('issuer')),
    movesSecret: true,
    consequence: subs,
  },
  authorizationEndpoint: {
    ...url(asCreated('endpoints.authorization_endpoint'), options('authorization_endpoint'), 2083),
    movesSecret: true,
  },
  tokenEndpoint: {
    ...url(asCreated('endpoints.token_endpoint'), options('token_endpoint')),
    movesSecret: true,
  },
  jwksUri: {
    ...url(asCreated('endpoints.jwks_uri'), options('jwks_uri')),
    movesSecret: true,
  },
  userinfoEndpoint: {
    ...url(asCreated('endpoints.userinfo_endpoint'), options('userinfo_endpoint')),
    movesSecret: true,
  },
  pushedRequestEndpoint: {
    ...url(
      named('Pushed authorization request endpoint', 'Where Auth0 sends the request beforehand.'),
      options('pushed_authorization_request_endpoint'),
    ),
    movesSecret: true,
  },
  tenant: {
    ...kept(text(asCreated('recipeInputs.domain'), options('domain'), 255)),
    strategies: ['auth0-oidc'],
    movesSecret: true,
    consequence: subs,
  },
  // Without its metadata Auth0 reads the discovery URL again.
  oidcMetadata: {
    ...json(
      asCreated('uploadedMetadata'),
      options('oidc_metadata'),
      z.looseObject(
        { issuer: z.string(), authorization_endpoint: z.string(), jwks_uri: z.string() },
        'An object with issuer, authorization_endpoint and jwks_uri.',
      ),
    ),
    movesSecret: 'places',
  },
} as const

/**
 * The members of the metadata that are shown, one by one: the others of a document stay. What Auth0's
 * schema requires of a document is never left out.
 */
export const metadataRows = {
  'oidcMetadata.issuer': kept(place('issuer')),
  'oidcMetadata.authorization_endpoint': kept(place('authorization_endpoint')),
  'oidcMetadata.token_endpoint': place('token_endpoint'),
  'oidcMetadata.jwks_uri': kept(place('jwks_uri')),
  'oidcMetadata.userinfo_endpoint': place('userinfo_endpoint'),
  'oidcMetadata.end_session_endpoint': place('end_session_endpoint'),
  'oidcMetadata.pushed_authorization_request_endpoint': place(
    'pushed_authorization_request_endpoint',
  ),
  'oidcMetadata.response_types_supported': lines('response_types_supported'),
  'oidcMetadata.response_modes_supported': lines('response_modes_supported'),
  'oidcMetadata.grant_types_supported': lines('grant_types_supported'),
  'oidcMetadata.subject_types_supported': lines('subject_types_supported'),
  'oidcMetadata.id_token_signing_alg_values_supported': kept(
    lines('id_token_signing_alg_values_supported'),
  ),
  'oidcMetadata.token_endpoint_auth_methods_supported': lines(
    'token_endpoint_auth_methods_supported',
  ),
  'oidcMetadata.code_challenge_methods_supported': lines('code_challenge_methods_supported'),
  'oidcMetadata.scopes_supported': lines('scopes_supported'),
  'oidcMetadata.claims_supported': lines('claims_supported'),
} as const
