import { z } from 'zod/mini'
import { signingAlgs } from '#domain/oidc/values.ts'
import { connectionMetadata, dpopAlgs, upstreamParams } from '../../contract/option-values.ts'
import { boolean, bothStrategies, choice, json, kept, list, named, text } from './spec.ts'

const algs = z.nullable(
  z.array(z.enum(signingAlgs, `Only ${signingAlgs.join(', ')}.`), 'A list of algorithms.'),
)
const attributes = z
  .array(z.string().check(z.maxLength(255, 'A name has at most 255 characters.')), 'A list.')
  .check(z.maxLength(96, 'At most 96 names.'))

/** What Auth0 itself sets in the request to the provider, or what would stand for it. */
const flowsOwn: readonly string[] = [
  'client_id',
  'redirect_uri',
  'request',
  'request_uri',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'response_type',
]

/** From claims to profile; whole in the dashboard's Connection Profile. */
export const mappingRows = {
  mappingMode: choice(
    named('Mapping mode', 'bind_all copies every claim; use_map follows the template.'),
    'options.attribute_map.mapping_mode',
    ['bind_all', 'use_map'],
  ),
  attributes: {
    ...json(
      named('Attributes', 'Profile attribute by template, e.g. ${context.tokenset.email}.'),
      'options.attribute_map.attributes',
      z.record(z.string(), z.unknown()),
    ),
    consequence: 'Profiles follow at each user’s next login.',
  },
  userinfoScope: text(
    named('Userinfo scope', 'Scopes that decide what the userinfo endpoint returns.'),
    'options.attribute_map.userinfo_scope',
    255,
  ),
} as const

export const advancedRows = {
  upstreamParams: json(
    named('Upstream parameters', 'A fixed value, or the value of a parameter of the login.'),
    'options.upstream_params',
    z.nullable(
      upstreamParams.check(
        z.refine(
          (all) => !Object.keys(all).some((name) => flowsOwn.includes(name.trim().toLowerCase())),
          `None of ${flowsOwn.join(', ')}: these are the login’s own.`,
        ),
      ),
    ),
  ),
  backChannelNonce: boolean(
    named('Send a nonce on the back channel', 'The provider must return it in the ID token.'),
    'options.send_back_channel_nonce',
  ),
  idTokenAlgs: list(
    named('ID token algorithms', 'Signatures that are accepted. HS256 is not possible.'),
    'options.id_token_signed_response_algs',
    algs,
  ),
  pushedRequests: {
    ...boolean(
      named('Pushed authorization requests', 'The request goes to the provider beforehand.'),
      'options.enable_pushed_authorization_requests',
    ),
    sendsSecretAt: true,
  },
  sessionExpiry: boolean(
    named('Session expiry', 'Follows the provider’s claim session_expiry.'),
    'options.id_token_session_expiry_supported',
  ),
  dpopAlg: choice(
    named('DPoP signing algorithm', 'Binds tokens to a key. Back Channel only.'),
    'options.dpop_signing_alg',
    dpopAlgs,
  ),
  nonPersistentAttrs: {
    ...list(
      named('Attributes not stored', 'Used during login, never kept in the profile.'),
      'options.non_persistent_attrs',
      attributes,
    ),
  },
  oauthSpecScope: boolean(
    named('Blanks between connection scopes', 'Instead of commas, in connection_scope.'),
    'options.useOauthSpecScope',
  ),
  domainConnection: {
    ...kept(
      boolean(
        named('Domain level', 'Lets third-party applications use it.'),
        'is_domain_connection',
      ),
    ),
    consequence: 'On: every third-party application of the tenant can use this connection.',
  },
  enabled: {
    ...kept(boolean(named('Enabled', 'Off takes it out of every login.'), 'authentication.active')),
    strategies: bothStrategies,
    consequence: 'Off: nobody can log in through this connection.',
  },
  connectedAccounts: kept(
    boolean(
      named('Connected accounts', 'Keeps the provider’s tokens for applications (Token Vault).'),
      'connected_accounts.active',
    ),
  ),
  metadata: {
    ...kept(
      json(
        named('Metadata', 'Up to 10 notes on the connection itself.'),
        'metadata',
        connectionMetadata.check(
          z.refine((all) => Object.keys(all).length <= 10, 'At most 10 entries.'),
        ),
      ),
    ),
    strategies: bothStrategies,
  },
} as const
