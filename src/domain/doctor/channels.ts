import type { Channel } from '#domain/oidc/values.ts'
import { list, member, text, type Metadata } from '#domain/oidc/issuer/metadata.ts'

export type Fit = 'fits' | 'not-offered' | 'unknown'

export type ChannelReason =
  | { readonly reason: 'response-type'; readonly offered: readonly string[] }
  | { readonly reason: 'response-types-unpublished' }
  | { readonly reason: 'response-mode'; readonly offered: readonly string[] }
  | { readonly reason: 'response-modes-unpublished' }
  | { readonly reason: 'token-endpoint' }
  | { readonly reason: 'client-auth'; readonly offered: readonly string[] }

export interface ChannelFit {
  readonly fit: Fit
  /** Why it does not fit or cannot be told; empty when it fits. */
  readonly reasons: readonly ChannelReason[]
}

export interface Channels {
  readonly front: ChannelFit
  readonly back: ChannelFit
}

/** Methods at the token endpoint Auth0 has an option for (auth0 SDK, oidc options). */
export const auth0ClientAuth = ['client_secret_post', 'private_key_jwt'] as const

/** The two ways Auth0 logs in (auth0.com/docs, oidc.mdx), against what is published. */
export const channelsOf = (metadata: Metadata): Channels => ({
  front: frontChannel(metadata),
  back: backChannel(metadata),
})

export function channelAdvice(metadata: Metadata): {
  readonly channel: Channel | undefined
  readonly reason: string
} {
  return adviseChannel(channelsOf(metadata))
}

/** Both fit: Back Channel, because no token passes through the browser (RFC 9700 §2.1.2). */
export function adviseChannel({ front, back }: Channels): {
  readonly channel: Channel | undefined
  readonly reason: string
} {
  if (back.fit === 'fits') {
    const both = 'It offers both channels. With Back Channel no token passes through the browser.'
    const only = 'It offers the code flow, and not all that Front Channel needs.'
    return { channel: 'back_channel', reason: front.fit === 'fits' ? both : only }
  }
  if (front.fit === 'fits') {
    return { channel: 'front_channel', reason: 'It offers what Front Channel needs, no code flow.' }
  }
  const channel =
    back.fit === 'unknown' ? 'back_channel' : front.fit === 'unknown' ? 'front_channel' : undefined
  if (!channel) return { channel, reason: 'It offers neither of the two channels Auth0 knows.' }
  return { channel, reason: 'Its metadata does not say; this one is the likelier to work.' }
}

export const fitOf = (channels: Channels, channel: Channel): ChannelFit =>
  channel === 'front_channel' ? channels.front : channels.back

/** `id_token` alone, by form_post: query must not carry it, a fragment never reaches Auth0. */
function frontChannel(metadata: Metadata): ChannelFit {
  const types = responseTypes(metadata)
  const modes = list(metadata, 'response_modes_supported')
  if (types && !types.includes('id_token')) {
    return { fit: 'not-offered', reasons: [{ reason: 'response-type', offered: types }] }
  }
  if (modes && !modes.includes('form_post')) {
    return { fit: 'not-offered', reasons: [{ reason: 'response-mode', offered: modes }] }
  }
  const reasons: ChannelReason[] = []
  if (!types) reasons.push({ reason: 'response-types-unpublished' })
  if (!modes) reasons.push({ reason: 'response-modes-unpublished' })
  return { fit: reasons.length > 0 ? 'unknown' : 'fits', reasons }
}

function backChannel(metadata: Metadata): ChannelFit {
  const types = responseTypes(metadata)
  if (types && !types.includes('code')) {
    return { fit: 'not-offered', reasons: [{ reason: 'response-type', offered: types }] }
  }
  if (text(metadata, 'token_endpoint') === undefined) {
    return { fit: 'not-offered', reasons: [{ reason: 'token-endpoint' }] }
  }
  const methods = list(metadata, 'token_endpoint_auth_methods_supported')
  if (methods && !methods.some(isUsableAuth)) {
    return { fit: 'not-offered', reasons: [{ reason: 'client-auth', offered: methods }] }
  }
  if (types) return { fit: 'fits', reasons: [] }
  return { fit: 'unknown', reasons: [{ reason: 'response-types-unpublished' }] }
}

/**
 * `client_secret_basic` and `none` count: many servers that list only the first take the secret in
 * the body as well, and a connection may be without a secret. Both have a finding of their own.
 */
const isUsableAuth = (method: string) =>
  method === 'client_secret_basic' ||
  method === 'none' ||
  auth0ClientAuth.some((known) => known === method)

/** An empty list is an offer of nothing here; a list that is absent is not known. */
function responseTypes(metadata: Metadata): readonly string[] | undefined {
  if (!Array.isArray(member(metadata, 'response_types_supported'))) return undefined
  return list(metadata, 'response_types_supported', true)?.map((type) => type.trim())
}
