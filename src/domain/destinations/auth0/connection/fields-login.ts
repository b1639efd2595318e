import { z } from 'zod/mini'
import { channels, pkceModes } from '#domain/oidc/values.ts'
import { domainKey, isDomain } from './domains.ts'
import { type FieldSpec, member } from './field-spec.ts'
import { joinScopes, withOpenid } from './scopes.ts'
import { strategies as both } from './strategy.ts'
import { traits } from './strategy-traits.ts'

const oidc = ['oidc'] as const
const strings = z.array(z.string())

const textOr = (stored: unknown) => (typeof stored === 'string' ? stored : '')
const domainsIn = (stored: unknown) => [
  ...new Set((z.safeParse(strings, stored).data ?? []).filter(isDomain).map(domainKey)),
]

/** As whom Auth0 comes, what it asks for, and what users meet. */
export const loginFields = {
  channel: {
    label: 'Communication Channel',
    hint: 'Front Channel: response_type=id_token, response_mode=form_post. Back Channel: response_type=code.',
    step: 'credentials',
    property: 'options.type',
    strategies: oidc,
    ...member(z.enum(['', ...channels]), ''),
  },
  clientId: {
    label: 'Client ID',
    hint: 'The identifier given to you by the provider, not that of an Auth0 application.',
    step: 'credentials',
    property: 'options.client_id',
    strategies: both,
    ...member(z.string(), ''),
  },
  clientSecret: {
    label: 'Client Secret',
    hint: 'Sent to the tenant, and to the provider only when you check the client. It is not kept in a draft.',
    step: 'credentials',
    property: 'options.client_secret',
    secret: true,
    strategies: both,
    // Nobody can read the stored one.
    exempt: { duplicate: true },
  },
  credentialNotes: {
    label: 'Secret notes',
    hint: '',
    step: 'credentials',
    property: 'metadata',
    strategies: both,
    ...member(z.record(z.string(), z.string()), {}),
    // Another connection has another secret.
    exempt: { duplicate: true },
  },
  pkce: {
    label: 'PKCE',
    hint: 'Auto uses the strongest method the issuer publishes, and none when it publishes none.',
    step: 'credentials',
    property: 'options.connection_settings.pkce',
    strategies: oidc,
    ...member(z.enum(pkceModes), 'auto'),
  },
  scopes: {
    label: 'Scopes',
    hint: 'What Auth0 asks the provider for. openid is always among them.',
    step: 'scopes',
    property: 'options.scope',
    strategies: both,
    ...member(strings, [...traits.oidc.usualScopes], {
      to: joinScopes,
      from: (stored) => withOpenid(textOr(stored).split(' ').filter(Boolean)),
    }),
  },
  domains: {
    label: 'Home Realm Discovery',
    hint: 'Email domains whose users are sent to this provider.',
    step: 'login-experience',
    property: 'options.domain_aliases',
    strategies: oidc,
    ...member(strings, [], { from: domainsIn }),
  },
  showAsButton: {
    label: 'Display connection button',
    hint: 'Without it, the connection is reached by email domain or direct link only.',
    step: 'login-experience',
    property: 'show_as_button',
    strategies: oidc,
    ...member(z.boolean(), false),
  },
  displayName: {
    label: 'Button display name',
    hint: 'The button reads “Continue with …”. Empty: the connection name.',
    step: 'login-experience',
    property: 'display_name',
    strategies: both,
    max: 128,
    ...member(z.string(), ''),
  },
  iconUrl: {
    label: 'Button logo URL',
    hint: 'An https picture, shown as a square of 20 by 20 pixels. Universal Login only.',
    step: 'login-experience',
    property: 'options.icon_url',
    strategies: oidc,
    ...member(z.string(), ''),
  },
  sync: {
    label: 'Sync user profile attributes at each login',
    hint: 'Updates name, nickname, given_name, family_name and picture. Off: at the first login only.',
    step: 'login-experience',
    property: 'options.set_user_root_attributes',
    strategies: oidc,
    plain: 'checkbox',
    ...member(z.boolean(), true, {
      to: (eachLogin) => (eachLogin ? 'on_each_login' : 'on_first_login'),
      from: (stored) => stored !== 'on_first_login' && stored !== 'never_on_login',
    }),
  },
  applications: {
    label: 'Applications',
    hint: 'You may choose none: nobody can log in through the connection then.',
    step: 'applications',
    strategies: both,
    ...member(strings, []),
    // Enabled by calls of their own.
    exempt: { request: true, duplicate: true },
  },
} as const satisfies Record<string, FieldSpec>
