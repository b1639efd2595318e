import { z } from 'zod/mini'
import { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import { connectionMetadata, dpopAlgs, upstreamParams } from '../../contract/option-values.ts'
import { strategies } from '../strategy.ts'
import { loginsOwn } from './logins-own.ts'
import { boolean, choice, json, required, list, text, url } from './spec.ts'

const algs = z.nullable(
  z.array(z.enum(signingAlgs, `Only ${signingAlgs.join(', ')}.`), 'A list of algorithms.'),
)
const attributes = z
  .array(z.string().check(z.maxLength(255, 'A name has at most 255 characters.')), 'A list.')
  .check(z.maxLength(96, 'At most 96 names.'))

const advanced = { section: 'advanced', tested: true } as const
const untested = { section: 'advanced', tested: false } as const

/** What few connections need, in the order of the screen. */
export const advancedRows = {
  upstreamParams: json(
    {
      ...advanced,
      label: 'Upstream parameters',
      hint: 'A fixed value, or the value of a parameter of the login.',
      path: 'options.upstream_params',
    },
    z.nullable(
      upstreamParams.check(
        z.refine(
          (all) => !Object.keys(all).some((name) => loginsOwn.includes(name.trim().toLowerCase())),
          `None of ${loginsOwn.join(', ')}: these are the login’s own.`,
        ),
      ),
    ),
  ),
  backChannelNonce: boolean({
    ...advanced,
    label: 'Send a nonce on the back channel',
    hint: 'The provider must return it in the ID token.',
    path: 'options.send_back_channel_nonce',
  }),
  idTokenAlgs: list(
    {
      ...advanced,
      label: 'ID token algorithms',
      hint: 'Signatures that are accepted. HS256 is not possible.',
      path: 'options.id_token_signed_response_algs',
    },
    algs,
  ),
  pushedRequests: {
    ...boolean({
      ...advanced,
      label: 'Pushed authorization requests',
      hint: 'The request goes to the provider beforehand.',
      path: 'options.enable_pushed_authorization_requests',
    }),
    sendsSecretAt: true,
  },
  pushedRequestEndpoint: {
    ...url({
      ...advanced,
      label: 'Pushed authorization request endpoint',
      hint: 'Where Auth0 sends the request beforehand.',
      path: 'options.pushed_authorization_request_endpoint',
    }),
    movesSecret: true,
    judged: true,
  },
  sessionExpiry: boolean({
    ...advanced,
    label: 'Use ID Token for Session Expiry',
    hint: 'The session ends when the ID token’s session_expiry says. Without that claim the login fails.',
    path: 'options.id_token_session_expiry_supported',
  }),
  dpopAlg: choice(
    {
      ...advanced,
      label: 'DPoP signing algorithm',
      hint: 'Binds tokens to a key. Back Channel only.',
      path: 'options.dpop_signing_alg',
    },
    dpopAlgs,
  ),
  nonPersistentAttrs: list(
    {
      ...untested,
      label: 'Attributes not stored',
      hint: 'Used during login, never kept in the profile.',
      path: 'options.non_persistent_attrs',
    },
    attributes,
  ),
  oauthSpecScope: boolean({
    ...untested,
    label: 'Blanks between connection scopes',
    hint: 'Instead of commas, in connection_scope.',
    path: 'options.useOauthSpecScope',
  }),
  tenantDomain: text(
    {
      ...untested,
      label: 'Tenant domain',
      hint: 'An older place for one domain of Home Realm Discovery.',
      path: 'options.tenant_domain',
    },
    255,
  ),
  connectedAccounts: required(
    boolean({
      ...untested,
      label: 'Connected accounts',
      hint: 'Keeps the provider’s tokens for applications (Token Vault).',
      path: 'connected_accounts.active',
    }),
  ),
  metadata: required(
    json(
      {
        ...untested,
        label: 'Metadata',
        hint: 'Up to 10 notes on the connection itself.',
        path: 'metadata',
        strategies,
      },
      connectionMetadata.check(
        z.refine((all) => Object.keys(all).length <= 10, 'At most 10 entries.'),
      ),
    ),
  ),
} as const

/** Who can use it at all; each has a button of its own. */
export const accessRows = {
  domainConnection: {
    ...required(
      boolean({
        label: 'Domain level',
        hint: 'Lets third-party applications use it.',
        path: 'is_domain_connection',
        section: 'third-party',
        tested: false,
      }),
    ),
    consequence: 'On: every third-party application of the tenant can use this connection.',
  },
  enabled: {
    ...required(
      boolean({
        label: 'Enabled',
        hint: 'Off takes it out of every login.',
        path: 'authentication.active',
        section: 'activity',
        tested: false,
        strategies,
      }),
    ),
    lost: (stored: unknown) => (stored === false ? 'off' : undefined),
    consequence: 'Off: nobody can log in through this connection.',
  },
} as const
