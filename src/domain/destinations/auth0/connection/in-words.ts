import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { list, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import { recipeOf } from '#domain/providers/all.ts'
import { domainNote } from './domains.ts'
import type { DraftValues } from './draft.ts'
import { effectiveMetadata, textMember } from './effective-metadata.ts'
import { type Field } from './fields.ts'
import { stepOf } from './steps-of.ts'
import { fieldWords } from './field-words.ts'
import { otherTenantHost } from './other-tenant.ts'
import { toCreateBody } from './request.ts'
import { withOpenid } from './scopes.ts'
import type { StepId } from './steps.ts'
import { strategyOf } from './strategy.ts'

export interface ReviewLine {
  readonly step: StepId
  readonly field: Field
  readonly label: string
  /** Hostile text among others: shown as text only. */
  readonly value: string
  readonly note?: string
}

export interface ReviewContext {
  readonly metadata?: Metadata | undefined
  readonly rules: OriginRules
  /** True when the secret was typed in this session. */
  readonly hasSecret: boolean
  readonly applicationName: (clientId: string) => string
  /** True when the check says that logins will not work, so that the reason has a line. */
  readonly blocked?: boolean
}

export const channelWords = {
  front_channel: 'Front Channel',
  back_channel: 'Back Channel',
} as const
export const pkceWords = {
  auto: 'Auto',
  S256: 'S256',
  plain: 'Plain',
  disabled: 'Disabled',
} as const

/** The review in words, in the order of the steps. The secret is only said to be there. */
export function inWords(values: DraftValues, context: ReviewContext): ReviewLine[] {
  const strategy = strategyOf(values)
  const line = (field: Field, value: string, note?: string): ReviewLine => ({
    step: stepOf(field, strategy),
    field,
    label: fieldWords(field, strategy).label,
    value,
    ...(note === undefined ? {} : { note }),
  })
  return [
    line('recipe', recipeOf(values.recipe).title),
    ...(values.recipe === 'auth0-tenant'
      ? [line('strategy', strategy, strategyNotes[strategy])]
      : []),
    line('name', values.name, 'It can’t be changed later.'),
    ...(strategy === 'oidc'
      ? oidcLines(values, context, line)
      : otherTenantLines(values, context, line)),
    values.applications.length === 0
      ? line(
          'applications',
          'None',
          'Nobody can log in through it until an application is enabled.',
        )
      : line('applications', values.applications.map(context.applicationName).join(', ')),
  ]
}

type Line = (field: Field, value: string, note?: string) => ReviewLine

const strategyNotes = {
  oidc: undefined,
  'auth0-oidc': 'Deprecated by Auth0. Whether a new tenant takes it could not be verified.',
} as const

const secretLine = ({ hasSecret }: ReviewContext, line: Line) =>
  line(
    'clientSecret',
    hasSecret
      ? 'Given; to the tenant, and to the provider only when you check the client'
      : 'Not given yet',
  )

const otherTenantLines = (values: DraftValues, context: ReviewContext, line: Line) => [
  line('recipeInputs.domain', otherTenantHost(values, context.rules)),
  line('clientId', values.clientId),
  secretLine(context, line),
  line('scopes', withOpenid(values.scopes).join(' ')),
  line(
    'displayName',
    values.displayName || values.name,
    'No button, logo or domains: it is reached by direct link.',
  ),
]

function oidcLines(values: DraftValues, context: ReviewContext, line: Line): ReviewLine[] {
  return [
    ...issuerLines(values, context, line),
    ...(context.blocked && values.reason.trim() !== ''
      ? [line('reason', values.reason.trim(), 'Goes into the audit log.')]
      : []),
    line('channel', values.channel === '' ? 'Not chosen' : channelWords[values.channel]),
    line('clientId', values.clientId),
    ...(values.channel === 'back_channel'
      ? [
          secretLine(context, line),
          line('pkce', pkceWords[values.pkce], pkceNote(values, context.metadata)),
        ]
      : []),
    line('scopes', withOpenid(values.scopes).join(' ')),
    ...loginLines(values, line),
    line('sync', values.sync ? 'At each login' : 'At the first login only'),
  ]
}

function issuerLines(values: DraftValues, context: ReviewContext, line: Line): ReviewLine[] {
  const metadata = effectiveMetadata(values, context.metadata)
  const issuer = textMember(metadata, 'issuer')
  if (values.mode === 'manual') {
    return [
      line('mode', 'Endpoints given by hand', 'Auth0 does not read them again from the issuer.'),
      line('endpoints.issuer', issuer ?? ''),
      line('endpoints.authorization_endpoint', values.endpoints.authorization_endpoint),
      ...(values.channel === 'back_channel'
        ? [line('endpoints.token_endpoint', values.endpoints.token_endpoint)]
        : []),
      line('endpoints.jwks_uri', values.endpoints.jwks_uri),
    ]
  }
  const { options } = toCreateBody({ ...values, clientSecret: '' }, context)
  const url = options?.['discovery_url']
  const changed = Object.keys(values.adjusted)
  return [
    line('discoveryUrl', typeof url === 'string' ? url : 'None'),
    ...(issuer === undefined
      ? []
      : [line('endpoints.issuer', issuer, 'Every ID token must name it exactly so.')]),
    ...(values.uploadedMetadata
      ? [line('uploadedMetadata', 'From a file', 'It takes the place of what is published.')]
      : []),
    ...(changed.length === 0
      ? []
      : [line('adjusted', changed.join(', '), 'Auth0 keeps your values, not the published ones.')]),
  ]
}

function pkceNote(values: DraftValues, published: Metadata | undefined): string | undefined {
  const metadata = effectiveMetadata(values, published)
  if (values.pkce === 'disabled') return 'No login carries PKCE. For troubleshooting only.'
  if (!metadata || values.pkce !== 'auto') return undefined
  const methods = list(metadata, 'code_challenge_methods_supported')
  if (!methods) return 'No method is published, so none is used.'
  const used = methods.includes('S256') ? 'S256' : methods[0]
  return `${used} is the strongest published.`
}

function loginLines(values: DraftValues, line: Line): ReviewLine[] {
  const { domains, showAsButton } = values
  const alone = domains.length === 0 && !showAsButton
  const note = domains.map(domainNote).find((one) => one !== undefined)
  return [
    line('domains', domains.length === 0 ? 'No domains' : domains.join(', '), note),
    line(
      'showAsButton',
      showAsButton ? 'Yes' : 'No',
      alone ? 'Without domains and button it is reached by direct link only.' : undefined,
    ),
    ...(showAsButton || values.displayName !== ''
      ? [line('displayName', `Continue with ${values.displayName || values.name}`)]
      : []),
    ...(values.iconUrl === '' ? [] : [line('iconUrl', values.iconUrl)]),
  ]
}
