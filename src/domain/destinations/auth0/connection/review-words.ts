import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { list, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import { recipeOf } from '#domain/providers/all.ts'
import { challengeMethod } from '../preflight/challenge-method.ts'
import { domainNote } from './domain-notes.ts'
import type { DraftValues } from './draft.ts'
import { effectiveMetadata, textMember } from './effective-metadata.ts'
import type { Field } from './fields.ts'
import { otherTenantHost } from './other-tenant.ts'
import { discoveryUrlOf } from './request.ts'
import { type Strategy, strategyOf } from './strategy.ts'
import { traitsOf } from './strategy-traits.ts'
import { channelWords, pkceWords, syncWords } from './value-words.ts'

export interface ReviewContext {
  readonly metadata?: Metadata | undefined
  readonly rules: OriginRules
  /** True when the secret was typed in this session. */
  readonly hasSecret: boolean
  readonly applicationName: (clientId: string) => string
  /** True when the check says that logins will not work, so that the reason has a line. */
  readonly blocked?: boolean
}

/** Hostile text among others: shown as text only. */
export interface Words {
  readonly value: string
  readonly note?: string | undefined
  /** The value is no word of ours: an address, an identifier. */
  readonly code?: true | undefined
}

/** What the review says of a field; undefined: there is nothing to say of it now. */
type Writer = (values: DraftValues, context: ReviewContext) => Words | undefined
type Table = Readonly<Partial<Record<Field, Writer>>>

const metadataOf = (values: DraftValues, { metadata }: ReviewContext) =>
  effectiveMetadata(values, metadata)

const byHand =
  (member: keyof DraftValues['endpoints']): Writer =>
  ({ mode, endpoints }) =>
    mode === 'manual' ? code(endpoints[member]) : undefined

const code = (value: string, note?: string): Words => ({ value, note, code: true })

const given = (words: Words): Words | undefined => (words.value === '' ? undefined : words)

function pkceNote(values: DraftValues, metadata: Metadata | undefined): string | undefined {
  if (values.pkce === 'disabled') return 'No login carries PKCE. For troubleshooting only.'
  if (!metadata || values.pkce !== 'auto') return undefined
  const methods = list(metadata, 'code_challenge_methods_supported')
  if (!methods) return 'No method is published, so none is used.'
  const used = challengeMethod('auto', metadata)
  return used ? `${used} is the strongest published.` : 'No known method is published.'
}

/** What is to be known before one is created. */
const strategyNotes: Readonly<Record<Strategy, string | undefined>> = {
  oidc: undefined,
  'auth0-oidc': 'Deprecated by Auth0. Whether a new tenant takes it could not be verified.',
}

/** What is more than its own value in words. */
const common: Table = {
  recipe: ({ recipe, channel, strategy }) => {
    const { title, presets } = recipeOf(recipe)
    const signs = channel === 'back_channel' && strategy === 'oidc'
    const note =
      signs && presets.audience === 'issuer'
        ? 'A client assertion, should it ever send one, names the issuer as its audience.'
        : undefined
    return { value: title, note }
  },
  strategy: (values) =>
    values.recipe === 'auth0-tenant'
      ? code(values.strategy, strategyNotes[values.strategy])
      : undefined,
  recipeInputs: () => undefined,
  name: ({ name }) => code(name, 'It can’t be changed later.'),
  'recipeInputs.domain': (values, { rules }) => code(otherTenantHost(values, rules)),
  mode: ({ mode }) =>
    mode === 'manual'
      ? {
          value: 'Endpoints given by hand',
          note: 'Auth0 does not read them again from the issuer.',
        }
      : undefined,
  discoveryUrl: (values, { rules }) => {
    if (values.mode === 'manual') return undefined
    const url = discoveryUrlOf(values, rules)
    return url === undefined ? { value: 'None' } : code(url)
  },
  'endpoints.issuer': (values, context) => {
    const value = textMember(metadataOf(values, context), 'issuer')
    if (values.mode === 'manual') return code(value ?? '')
    return value === undefined ? undefined : code(value, 'Every ID token must name it exactly so.')
  },
  'endpoints.authorization_endpoint': byHand('authorization_endpoint'),
  'endpoints.token_endpoint': (values, context) =>
    values.channel === 'back_channel' ? byHand('token_endpoint')(values, context) : undefined,
  'endpoints.jwks_uri': byHand('jwks_uri'),
  'endpoints.userinfo_endpoint': ({ mode, endpoints }) =>
    mode === 'manual' ? given(code(endpoints.userinfo_endpoint)) : undefined,
  uploadedMetadata: ({ mode, uploadedMetadata }) =>
    mode === 'discovery' && uploadedMetadata
      ? { value: 'From a file', note: 'It takes the place of what is published.' }
      : undefined,
  adjusted: ({ mode, adjusted }) =>
    mode === 'discovery'
      ? given(
          code(
            Object.keys(adjusted).join(', '),
            'Auth0 keeps your values, not the published ones.',
          ),
        )
      : undefined,
  reason: ({ reason }, { blocked }) =>
    blocked ? given({ value: reason.trim(), note: 'Goes into the audit log.' }) : undefined,
  channel: ({ channel }) => ({ value: channel === '' ? 'Not chosen' : channelWords[channel] }),
  clientId: ({ clientId }) => code(clientId),
  clientSecret: (values, { hasSecret }) =>
    traitsOf(values).needsSecret(values)
      ? {
          value: hasSecret
            ? 'Given; sent to the tenant, and to the provider only when you check the client'
            : 'Not given yet',
        }
      : undefined,
  credentialNotes: (values) =>
    traitsOf(values).needsSecret(values)
      ? given({ value: Object.values(values.credentialNotes).join(', ') })
      : undefined,
  pkce: (values, context) =>
    values.channel === 'back_channel'
      ? { value: pkceWords[values.pkce], note: pkceNote(values, metadataOf(values, context)) }
      : undefined,
  domains: ({ domains }) =>
    domains.length === 0
      ? { value: 'No domains' }
      : code(
          domains.join(', '),
          domains.map(domainNote).find((one) => one !== undefined),
        ),
  showAsButton: ({ domains, showAsButton }) => ({
    value: showAsButton ? 'Yes' : 'No',
    note:
      domains.length === 0 && !showAsButton
        ? 'Without domains and button it is reached by direct link only.'
        : undefined,
  }),
  sync: ({ sync }) => ({ value: syncWords[sync ? 'on_each_login' : 'on_first_login'] }),
  applications: ({ applications }, { applicationName }) =>
    applications.length === 0
      ? { value: 'None', note: 'Nobody can log in through it until an application is enabled.' }
      : { value: applications.map(applicationName).join(', ') },
}

/** Where a strategy says it otherwise. */
const own: Readonly<Record<Strategy, Table>> = {
  oidc: {
    displayName: ({ displayName, name, showAsButton }) =>
      showAsButton || displayName !== ''
        ? { value: `Continue with ${displayName || name}` }
        : undefined,
  },
  'auth0-oidc': {
    displayName: ({ displayName, name }) => ({
      value: displayName || name,
      note: 'No button, logo or domains: it is reached by direct link.',
    }),
  },
}

/** A field that says more, or less, than its value; undefined: its value says it. */
export const writerOf = (field: Field, values: DraftValues): Writer | undefined =>
  own[strategyOf(values)][field] ?? common[field]
