import type { Channel } from '#domain/oidc/values.ts'
import { list, member, text, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { Profile } from './profile.ts'
import { codeBy, isFormPost } from './response-modes.ts'

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

/** The two ways to log in, against what is published. */
export const channelsOf = (metadata: Metadata, profile: Profile): Channels => ({
  front: frontChannel(metadata),
  back: backChannel(metadata, profile),
})

interface Reason {
  readonly offers: string
  /** Said of the other channel, by what is known of that one. */
  readonly other: Readonly<Record<Fit, string>>
}

const reasonsFor: Readonly<Record<Channel, Reason>> = {
  back_channel: {
    offers: 'It offers the code flow',
    other: {
      fits: 'It offers both channels. With Back Channel no token passes through the browser.',
      'not-offered': 'It offers the code flow, and not all that Front Channel needs.',
      unknown: 'It offers the code flow, and does not publish all that Front Channel needs.',
    },
  },
  front_channel: {
    offers: 'It offers what Front Channel needs',
    other: {
      fits: 'It offers both channels. Front Channel needs no secret.',
      'not-offered': 'It offers what Front Channel needs, and not all that Back Channel needs.',
      unknown:
        'It offers what Front Channel needs, and does not publish all that Back Channel needs.',
    },
  },
}

/** Of the channels that fit, or may fit, the one the destination prefers. */
export function adviseChannel(
  channels: Channels,
  { channels: usable, name }: Profile,
): {
  readonly channel: Channel | undefined
  readonly reason: string
} {
  const several = usable.length > 1
  const best = usable.find((channel) => fitOf(channels, channel).fit === 'fits')
  if (best) {
    const { offers, other } = reasonsFor[best]
    const { fit } = fitOf(channels, otherThan(best))
    return { channel: best, reason: several ? other[fit] : `${offers}.` }
  }
  const likely = usable.find((channel) => fitOf(channels, channel).fit === 'unknown')
  const unsaid = several
    ? 'Its metadata does not say; this one is the likelier to work.'
    : 'Its metadata does not say whether it works.'
  if (likely) return { channel: likely, reason: unsaid }
  const none = several ? 'neither of the two channels' : 'not the one channel'
  return { channel: undefined, reason: `It offers ${none} ${name} knows.` }
}

export const otherThan = (channel: Channel): Channel =>
  channel === 'front_channel' ? 'back_channel' : 'front_channel'

export const fitOf = (channels: Channels, channel: Channel): ChannelFit =>
  channel === 'front_channel' ? channels.front : channels.back

/** `id_token` alone, by form_post: query must not carry it, a fragment reaches no server. */
function frontChannel(metadata: Metadata): ChannelFit {
  const types = responseTypes(metadata)
  const modes = list(metadata, 'response_modes_supported')
  if (types && !types.includes('id_token')) {
    return { fit: 'not-offered', reasons: [{ reason: 'response-type', offered: types }] }
  }
  if (modes && !modes.some(isFormPost)) {
    return { fit: 'not-offered', reasons: [{ reason: 'response-mode', offered: modes }] }
  }
  const reasons: ChannelReason[] = []
  if (!types) reasons.push({ reason: 'response-types-unpublished' })
  if (!modes) reasons.push({ reason: 'response-modes-unpublished' })
  return { fit: reasons.length > 0 ? 'unknown' : 'fits', reasons }
}

function backChannel(metadata: Metadata, profile: Profile): ChannelFit {
  const types = responseTypes(metadata)
  if (types && !types.includes('code')) {
    return { fit: 'not-offered', reasons: [{ reason: 'response-type', offered: types }] }
  }
  if (text(metadata, 'token_endpoint') === undefined) {
    return { fit: 'not-offered', reasons: [{ reason: 'token-endpoint' }] }
  }
  const modes = list(metadata, 'response_modes_supported') ?? []
  const by = modes.length > 0 ? codeBy(modes) : 'query'
  if (by === 'none') {
    return { fit: 'not-offered', reasons: [{ reason: 'response-mode', offered: modes }] }
  }
  const methods = list(metadata, 'token_endpoint_auth_methods_supported')
  const usable = usableAuth(profile)
  if (methods && !methods.some((method) => usable.includes(method))) {
    return { fit: 'not-offered', reasons: [{ reason: 'client-auth', offered: methods }] }
  }
  const reasons: ChannelReason[] = []
  if (!types) reasons.push({ reason: 'response-types-unpublished' })
  if (by === 'unknown') reasons.push({ reason: 'response-mode', offered: modes })
  return { fit: reasons.length > 0 ? 'unknown' : 'fits', reasons }
}

/**
 * The destination's own, and those with a finding of their own: `client_secret_basic`, since many
 * servers that list only that one take the secret in the body as well, and `none`, where a
 * connection may be without a secret.
 */
function usableAuth({ tokenEndpointAuthMethods, publicClients }: Profile): readonly string[] {
  const own: readonly string[] = tokenEndpointAuthMethods
  return [
    ...own,
    ...(own.includes('client_secret_post') ? ['client_secret_basic'] : []),
    ...(publicClients === 'unsupported' ? [] : ['none']),
  ]
}

/** An empty list is an offer of nothing here; a list that is absent is not known. */
function responseTypes(metadata: Metadata): readonly string[] | undefined {
  if (!Array.isArray(member(metadata, 'response_types_supported'))) return undefined
  return list(metadata, 'response_types_supported', true)?.map((type) => type.trim())
}
