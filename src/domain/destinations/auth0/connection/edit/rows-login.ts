import { z } from 'zod/mini'
import { aliasPattern, syncModes } from '../../contract/connection.ts'
import { channels, pkceModes, signingAlgs } from '#domain/oidc/values.ts'
import { audienceForms, clientAuthMethods } from '../../contract/option-values.ts'
import { domainLimits } from '../domains.ts'
import { isScope, openid, scopeLimits } from '../scopes.ts'
import {
  asCreated,
  boolean,
  bothStrategies,
  choice,
  choiceOrNull,
  kept,
  list,
  named,
  text,
  url,
} from './spec.ts'

const scopes = z.array(z.string(), 'A list of scopes.').check(
  z.refine((all) => all.includes(openid), 'openid is required.'),
  z.refine((all) => all.every(isScope), 'A scope has no blanks, quotes or backslashes.'),
  z.refine((all) => all.join(' ').length <= scopeLimits.max, 'At most 255 characters together.'),
)

const isAlias = (entry: string) => entry.length <= domainLimits.length && aliasPattern.test(entry)
const domains = z.array(z.string(), 'A list of domains.').check(
  z.refine((all) => all.every(isAlias), 'One of them is not a domain.'),
  z.maxLength(domainLimits.count, `At most ${domainLimits.count} domains.`),
)

/** Who Auth0 is to the provider. */
export const credentialRows = {
  channel: {
    ...choice(asCreated('channel'), 'options.type', channels),
    sendsSecretAt: 'back_channel',
    consequence: 'The provider has to allow the other flow for this client.',
  },
  clientId: {
    ...kept(text(asCreated('clientId'), 'options.client_id', 255)),
    strategies: bothStrategies,
    movesSecret: true,
    consequence: 'A provider with pairwise subjects gives every user another sub: a new user_id.',
  },
  authMethod: {
    ...choiceOrNull(
      named('Token Endpoint Authentication Method', 'Post sends the secret, a private key signs.'),
      'options.token_endpoint_auth_method',
      clientAuthMethods,
    ),
    movesSecret: true,
  },
  authSigningAlg: choiceOrNull(
    named('Token Endpoint Authentication Signing Algorithm', 'Of the client assertion.'),
    'options.token_endpoint_auth_signing_alg',
    signingAlgs,
  ),
  authAudience: choice(
    named('Audience of the client assertion', 'Which URL “aud” names.'),
    'options.token_endpoint_jwtca_aud_format',
    audienceForms,
  ),
  pkce: {
    ...kept(choice(asCreated('pkce'), 'options.connection_settings.pkce', pkceModes)),
    consequence: 'A method the provider does not support breaks every login.',
  },
  scopes: {
    ...list(asCreated('scopes'), 'options.scope', scopes),
    strategies: bothStrategies,
    joined: true,
    consequence: 'Claims that came with a scope taken away are missing from the next login on.',
  },
} as const

/** What users meet. */
export const loginRows = {
  domains: {
    ...list(asCreated('domains'), 'options.domain_aliases', domains),
    consequence: 'Users of a domain taken away are no longer sent here by their email address.',
  },
  tenantDomain: text(
    named('Tenant domain', 'An older place for one domain of Home Realm Discovery.'),
    'options.tenant_domain',
    255,
  ),
  showAsButton: {
    ...kept(boolean(asCreated('showAsButton'), 'show_as_button')),
    consequence: 'Off: reached by email domain or direct link only.',
  },
  displayName: {
    ...text(asCreated('displayName'), 'display_name', 128),
    strategies: bothStrategies,
  },
  iconUrl: {
    ...url(asCreated('iconUrl'), 'options.icon_url'),
    value: z.string().check(z.minLength(8, 'Give a URL.'), z.maxLength(255)),
  },
  sync: {
    ...choice(asCreated('sync'), 'options.set_user_root_attributes', syncModes),
    consequence: 'never_on_login: users are no longer created at their first login.',
  },
} as const
