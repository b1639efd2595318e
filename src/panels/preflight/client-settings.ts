import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { effectiveMetadata } from '#domain/destinations/auth0/connection/effective-metadata.ts'
import { type Channel, type PkceMode, channels, pkceModes } from '#domain/oidc/values.ts'
import { upstreamParams } from '#domain/destinations/auth0/contract/option-values.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { type Metadata, text } from '#domain/oidc/issuer/metadata.ts'
import type { NormalizedIssuer, RefusedIssuer } from '#domain/oidc/issuer/normalize.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'

/** The Client Secret to try: as it was typed, or as it is stored and cannot be read. */
export type TriedSecret =
  | { readonly kind: 'given'; readonly client_secret: string }
  | { readonly kind: 'stored'; readonly connection: string }

/** What a connection says of its client, in a draft or in a form. */
export interface ClientSettings {
  /** Where the issuer's document is; '' while no issuer is given. */
  readonly discoveryUrl: string
  readonly clientId: string
  /** '' while none is chosen. */
  readonly channel: Channel | ''
  readonly scope: string
  readonly pkce: PkceMode
  /** On the back channel, where it is an option. */
  readonly sendsNonce: boolean
  /** Auth0 sends its request to the provider beforehand. */
  readonly pushes: boolean
  /** Sent along with the request, whoever logs in. */
  readonly upstreamParams: Readonly<Record<string, string>>
  /** The published issuer that the operator goes on with, though it is not that of the address. */
  readonly acceptedIssuer: string | undefined
  /** What logins work with: published, with what was set by hand over it. */
  readonly metadata: Metadata | undefined
  readonly secret: TriedSecret | undefined
  /** Why no secret can be tried, where it is not just missing. */
  readonly noSecret?: string | undefined
}

interface WizardIssuer {
  readonly typed: NormalizedIssuer | RefusedIssuer
  readonly published?: Metadata | undefined
}

const givenOr = (secret: string, otherwise?: TriedSecret): TriedSecret | undefined =>
  secret === '' ? otherwise : { kind: 'given', client_secret: secret }

/** `goesOn`: nothing the check found stands in the way, or the operator gave a reason. */
export function ofDraft(
  values: WizardValues,
  { typed, published }: WizardIssuer,
  goesOn: boolean,
): ClientSettings {
  const documentUrl = typed.ok ? typed.documentUrl : ''
  return {
    discoveryUrl: values.mode === 'manual' ? values.endpoints.issuer : documentUrl,
    clientId: values.clientId.trim(),
    channel: values.channel,
    scope: values.scopes.join(' '),
    pkce: values.pkce,
    sendsNonce: false,
    pushes: false,
    upstreamParams: {},
    acceptedIssuer: goesOn && published ? text(published, 'issuer') : undefined,
    metadata: effectiveMetadata(values, published),
    secret: givenOr(values.clientSecret),
  }
}

const channelOf = (text: string) => channels.find((one) => one === text) ?? ''
const pkceOf = (text: string) => pkceModes.find((one) => one === text) ?? 'auto'

/** Each once: `userinfo_scope` is asked for in the same request. */
const scopesOf = (scopes: readonly string[]) => [...new Set(scopes.filter(Boolean))].join(' ')

/** Those with a value of their own; the others are of a login (npm `auth0` 7.1.0). */
function fixedParams(params: unknown): Readonly<Record<string, string>> {
  const parsed = upstreamParams.safeParse(params)
  const entries = Object.entries(parsed.success ? parsed.data : {})
  return Object.fromEntries(
    entries.flatMap(([name, one]) => (one && 'value' in one ? [[name, one.value]] : [])),
  )
}

/** As the form has it. A stored secret is tried for the stored client alone. */
export function ofConnection(
  values: EditValues,
  base: Pick<ConnectionView, 'id' | 'options' | 'secretStored'>,
  metadata: Metadata | undefined,
): ClientSettings {
  const clientId = values.clientId.trim()
  const signs = values.authMethod === 'private_key_jwt'
  const isStored = base.secretStored === true && base.options?.client_id === clientId
  const stored = { kind: 'stored', connection: base.id } as const
  return {
    discoveryUrl: values.discoveryUrl.trim() || values.issuer.trim(),
    clientId,
    channel: channelOf(values.channel),
    scope: scopesOf([...values.scopes, ...values.userinfoScope.split(' ')]),
    pkce: pkceOf(values.pkce),
    sendsNonce: values.backChannelNonce,
    pushes: values.pushedRequests,
    upstreamParams: fixedParams(values.upstreamParams),
    acceptedIssuer: values.issuer.trim() || undefined,
    metadata,
    secret: signs ? undefined : givenOr(values.clientSecret, isStored ? stored : undefined),
    ...(signs && { noSecret: 'The tenant signs with its own key, which nobody else can try.' }),
  }
}
