import { z } from 'zod/mini'
import { recipeIds } from '#domain/providers/recipe.ts'
import { type FieldSpec, member } from './field-spec.ts'
import { strategies as both } from './strategy.ts'

const oidc = ['oidc'] as const
const endpoint = <const M extends string>(label: string, name: M, hint: string) =>
  ({
    label,
    hint,
    step: 'issuer',
    property: `options.${name}`,
    within: 'endpoints',
    strategies: oidc,
  }) as const

// An input that was shown and never typed into is there without a value.
const inputs = z.record(z.string(), z.prefault(z.string(), ''))
const members = z.record(z.string(), z.unknown())
const adjustments = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** Which provider, and where its issuer is. */
export const issuerFields = {
  recipe: {
    label: 'Identity provider',
    hint: 'The choice decides what is asked for and what is preset. Any provider works as “OpenID Connect”.',
    step: 'provider',
    strategies: both,
    ...member(z.enum(recipeIds), 'openid-connect'),
    // Its presets are other fields.
    exempt: { request: true, duplicate: true },
  },
  strategy: {
    label: 'Strategy',
    hint: 'Part of every user’s id. Another one later is another connection, with new users.',
    step: 'provider',
    strategies: both,
    decides: true,
    ...member(z.enum(both), 'oidc'),
  },
  recipeInputs: {
    label: 'Provider details',
    hint: 'What makes this provider’s issuer URL.',
    step: 'provider',
    strategies: oidc,
    ...member(inputs, {}),
    // They make the discovery URL, which is a field.
    exempt: { request: true, review: true, duplicate: true },
  },
  name: {
    label: 'Connection name',
    hint: 'Letters, digits and single hyphens. It is part of every user’s id; once set, it can’t be changed.',
    step: 'issuer',
    property: 'name',
    strategies: both,
    ...member(z.string(), ''),
    // Names are unique.
    exempt: { duplicate: true },
  },
  'recipeInputs.domain': {
    label: 'Domain',
    hint: 'The other tenant, host only: no https:// and no path.',
    step: 'auth0-tenant',
    property: 'options.domain',
    strategies: ['auth0-oidc'],
    within: 'recipeInputs',
  },
  mode: {
    label: 'Issuer metadata',
    hint: 'Published by the issuer, or every endpoint by hand where there is no discovery.',
    step: 'issuer',
    strategies: oidc,
    decides: true,
    ...member(z.enum(['discovery', 'manual']), 'discovery'),
  },
  discoveryUrl: {
    label: 'OpenID Connect Discovery URL',
    hint: 'The base URL or the full /.well-known/openid-configuration URL.',
    step: 'issuer',
    property: 'options.discovery_url',
    strategies: oidc,
    ...member(z.string(), ''),
  },
  'endpoints.issuer': endpoint('Issuer', 'issuer', 'Exactly as “iss” in the ID tokens.'),
  'endpoints.authorization_endpoint': endpoint(
    'Authorization endpoint',
    'authorization_endpoint',
    'Where the browser is sent to log in.',
  ),
  'endpoints.token_endpoint': endpoint(
    'Token endpoint',
    'token_endpoint',
    'Where Auth0 exchanges the code. Back Channel needs it.',
  ),
  'endpoints.jwks_uri': endpoint('JWKS URI', 'jwks_uri', 'Where the signing keys are.'),
  'endpoints.userinfo_endpoint': endpoint(
    'Userinfo endpoint',
    'userinfo_endpoint',
    'Auth0 calls it only when a claim mapping asks for it.',
  ),
  uploadedMetadata: {
    label: 'Connection Metadata',
    hint: 'A JSON file of at most 128 KB. It takes the place of what the issuer publishes.',
    step: 'issuer',
    property: 'options.oidc_metadata',
    strategies: oidc,
    ...member(z.optional(members), undefined),
    // A duplicate reads the metadata again.
    exempt: { duplicate: true },
  },
  adjusted: {
    label: 'Adjusted metadata',
    hint: 'Members changed by hand. Each can be reset to what is published.',
    step: 'issuer',
    property: 'options.oidc_metadata',
    strategies: oidc,
    ...member(adjustments, {}),
    // A duplicate reads the metadata again.
    exempt: { duplicate: true },
  },
  reason: {
    label: 'Reason to continue',
    hint: 'The check says that logins will not work. Your reason goes into the audit log.',
    step: 'issuer',
    strategies: oidc,
    ...member(z.string(), ''),
    // For the audit log.
    exempt: { request: true, duplicate: true },
  },
} as const satisfies Record<string, FieldSpec>
