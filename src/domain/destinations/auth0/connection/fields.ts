import type { StepId } from './steps.ts'
import { strategies as both, type Strategy } from './strategy.ts'

/**
 * The field table: one entry per field of creation. A field's id is its path in the form's
 * values, so that it can be handed to the form as it is. `label` is the field's accessible name:
 * Auth0's own label, word for word, where Auth0 has one (auth0.com/docs oidc.mdx).
 */
export interface FieldSpec {
  readonly label: string
  readonly hint: string
  /** Where `oidc` asks it; `stepOf` (steps-of.ts) knows for both. */
  readonly step: StepId
  /** Path in the body of POST /connections; absent when the field is not a member of it. */
  readonly property?: string
  readonly secret?: true
  readonly strategies: readonly Strategy[]
}

const oidc = ['oidc'] as const
const endpoint = (label: string, member: string, hint: string) =>
  ({ label, hint, step: 'issuer', property: `options.${member}`, strategies: oidc }) as const

export const fields = {
  recipe: {
    label: 'Identity provider',
    hint: 'Decides what is asked for and what is preset. Any provider works as “OpenID Connect”.',
    step: 'provider',
    strategies: both,
  },
  strategy: {
    label: 'Strategy',
    hint: 'Part of every user’s id. Another one later is another connection, with new users.',
    step: 'provider',
    strategies: both,
  },
  recipeInputs: {
    label: 'Provider details',
    hint: 'What makes this provider’s issuer URL.',
    step: 'provider',
    strategies: oidc,
  },
  name: {
    label: 'Connection name',
    hint: 'Letters, digits and single hyphens. It is part of every user’s id; once set, it can’t be changed.',
    step: 'issuer',
    property: 'name',
    strategies: both,
  },
  'recipeInputs.domain': {
    label: 'Domain',
    hint: 'The other tenant, host only: no https:// and no path.',
    step: 'auth0-tenant',
    property: 'options.domain',
    strategies: ['auth0-oidc'],
  },
  mode: {
    label: 'Issuer metadata',
    hint: 'Published by the issuer, or every endpoint by hand where there is no discovery.',
    step: 'issuer',
    strategies: oidc,
  },
  discoveryUrl: {
    label: 'OpenID Connect Discovery URL',
    hint: 'The base URL or the full /.well-known/openid-configuration URL.',
    step: 'issuer',
    property: 'options.discovery_url',
    strategies: oidc,
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
    'Optional. Auth0 calls it only when a claim mapping asks for it.',
  ),
  uploadedMetadata: {
    label: 'Connection Metadata',
    hint: 'A JSON file of at most 128 KB. It takes the place of what the issuer publishes.',
    step: 'issuer',
    property: 'options.oidc_metadata',
    strategies: oidc,
  },
  adjusted: {
    label: 'Adjusted metadata',
    hint: 'Members changed by hand. Each can be reset to what is published.',
    step: 'issuer',
    property: 'options.oidc_metadata',
    strategies: oidc,
  },
  reason: {
    label: 'Reason to continue',
    hint: 'The check says that logins will not work. Your reason goes into the audit log.',
    step: 'issuer',
    strategies: oidc,
  },
  channel: {
    label: 'Communication Channel',
    hint: 'Front Channel: response_type=id_token, response_mode=form_post. Back Channel: response_type=code.',
    step: 'credentials',
    property: 'options.type',
    strategies: oidc,
  },
  clientId: {
    label: 'Client ID',
    hint: 'The identifier given to you by the provider, not an Auth0 application.',
    step: 'credentials',
    property: 'options.client_id',
    strategies: both,
  },
  clientSecret: {
    label: 'Client Secret',
    hint: 'To the tenant, and to the provider only when you check the client. It is not kept in a draft.',
    step: 'credentials',
    property: 'options.client_secret',
    secret: true,
    strategies: both,
  },
  pkce: {
    label: 'PKCE',
    hint: 'Auto uses the strongest method the issuer publishes, and none when it publishes none.',
    step: 'credentials',
    property: 'options.connection_settings.pkce',
    strategies: oidc,
  },
  scopes: {
    label: 'Scopes',
    hint: 'What Auth0 asks the provider for. openid is always among them.',
    step: 'scopes',
    property: 'options.scope',
    strategies: both,
  },
  domains: {
    label: 'Home Realm Discovery',
    hint: 'Email domains whose users are sent to this provider.',
    step: 'login-experience',
    property: 'options.domain_aliases',
    strategies: oidc,
  },
  showAsButton: {
    label: 'Display connection button',
    hint: 'Without it, the connection is reached by email domain or direct link only.',
    step: 'login-experience',
    property: 'show_as_button',
    strategies: oidc,
  },
  displayName: {
    label: 'Button display name',
    hint: 'The button reads “Continue with …”. Empty: the connection name.',
    step: 'login-experience',
    property: 'display_name',
    strategies: both,
  },
  iconUrl: {
    label: 'Button logo URL',
    hint: 'An https picture, shown as a square of 20 by 20 pixels. Universal Login only.',
    step: 'login-experience',
    property: 'options.icon_url',
    strategies: oidc,
  },
  sync: {
    label: 'Sync user profile attributes at each login',
    hint: 'Updates name, nickname, given_name, family_name and picture. Off: at the first login only.',
    step: 'login-experience',
    property: 'options.set_user_root_attributes',
    strategies: oidc,
  },
  applications: {
    label: 'Applications',
    hint: 'Which applications can use the connection. None is allowed; nobody can log in through it then.',
    step: 'applications',
    strategies: both,
  },
} as const satisfies Record<string, FieldSpec>

export type Field = keyof typeof fields
export const isField = (text: string): text is Field => Object.hasOwn(fields, text)
/** Every field in the order of the screens. */
export const fieldIds: readonly Field[] = Object.keys(fields).filter(isField)
