import { z } from 'zod/mini'
import { aliasPattern, syncModes } from '../../contract/connection.ts'
import { channels, pkceModes } from '#domain/oidc/values.ts'
import { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import { audienceForms, clientAuthMethods } from '../../contract/option-values.ts'
import { domainKey, domainLimits, isDomain } from '../domains.ts'
import { isScope, openid, scopeLimits } from '../scopes.ts'
import { channelWords, pkceWords, syncWords } from '../value-words.ts'
import {
  asCreated,
  boolean,
  choice,
  choiceOrNull,
  required,
  list,
  text,
  url,
  words,
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

const credentials = { section: 'credentials', tested: true } as const
const login = { section: 'login', tested: false } as const

/** Who Auth0 is to the provider. */
export const credentialRows = {
  channel: {
    ...choice(asCreated('channel', credentials), channels),
    called: channelWords,
    sendsSecretAt: 'back_channel',
    judged: true,
    consequence: 'The provider has to allow the other flow for this client.',
  },
  clientId: {
    ...required(text(asCreated('clientId', credentials), 255)),
    movesSecret: true,
    consequence: 'A provider with pairwise subjects gives every user another sub: a new user_id.',
  },
  authMethod: {
    ...choiceOrNull(
      {
        ...credentials,
        label: 'Token Endpoint Authentication Method',
        hint: 'Post sends the secret, a private key signs.',
        path: 'options.token_endpoint_auth_method',
      },
      clientAuthMethods,
    ),
    called: { client_secret_post: 'Post', private_key_jwt: 'Private Key JWT' },
    usual: 'client_secret_post',
    movesSecret: true,
    judged: true,
  },
  authSigningAlg: {
    ...choiceOrNull(
      {
        ...credentials,
        label: 'Token Endpoint Authentication Signing Algorithm',
        hint: 'Of the client assertion.',
        path: 'options.token_endpoint_auth_signing_alg',
      },
      signingAlgs,
    ),
    judged: true,
  },
  authAudience: {
    ...choice(
      {
        ...credentials,
        label: 'Audience of the client assertion',
        hint: 'Which URL “aud” names.',
        path: 'options.token_endpoint_jwtca_aud_format',
      },
      audienceForms,
    ),
    called: { issuer: 'Issuer', token_endpoint: 'Token endpoint' },
    judged: true,
  },
  pkce: {
    ...required(choice(asCreated('pkce', { section: 'request', tested: true }), pkceModes)),
    called: pkceWords,
    consequence: 'A method the provider does not support breaks every login.',
  },
  scopes: {
    ...words(asCreated('scopes', { section: 'request', tested: true }), scopes),
    judged: true,
    consequence: 'Claims that came with a scope taken away are missing from the next login on.',
  },
} as const

/** What users meet. */
export const loginRows = {
  domains: {
    ...list(asCreated('domains', login), domains),
    sameItem: domainKey,
    lost: (stored: unknown) =>
      Array.isArray(stored) && !stored.every(isDomain) ? 'entries that are URLs' : undefined,
    consequence: 'Users of a domain taken away are no longer sent here by their email address.',
  },
  showAsButton: {
    ...required(boolean(asCreated('showAsButton', login))),
    consequence: 'Off: reached by email domain or direct link only.',
  },
  displayName: text(asCreated('displayName', login), 128),
  iconUrl: {
    ...url(asCreated('iconUrl', login)),
    value: z.string().check(z.minLength(8, 'Give a URL.'), z.maxLength(255)),
  },
  sync: {
    // `never_on_login` refuses whoever is new.
    ...choice(asCreated('sync', { section: 'sync', tested: true }), syncModes),
    called: syncWords,
    lost: (stored: unknown) => (stored === 'never_on_login' ? stored : undefined),
    consequence: 'never_on_login: users are no longer created at their first login.',
  },
} as const
