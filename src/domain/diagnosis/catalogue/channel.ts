import type { Channel } from '../../contract/connection.ts'
import type { ChannelReason } from '../channels.ts'
import { letter, listWords, shortList, type Catalogue } from './entry.ts'

export const channelNames: Readonly<Record<Channel, string>> = {
  front_channel: 'Front Channel',
  back_channel: 'Back Channel',
}

const needs: Readonly<Record<Channel, string>> = {
  front_channel: 'response type id_token with response mode form_post',
  back_channel: 'response type code, a token endpoint, and client_secret_post or private_key_jwt',
}

const offer = (values: readonly string[]) =>
  values.length === 0 ? 'none' : shortList(values.map((value) => `“${value}”`))

export function reasonWords(reason: ChannelReason): string {
  switch (reason.reason) {
    case 'response-type':
      return `response types offered: ${offer(reason.offered)}`
    case 'response-mode':
      return `response modes offered: ${offer(reason.offered)}`
    case 'client-auth':
      return `client authentication offered: ${offer(reason.offered)}`
    case 'token-endpoint':
      return 'no token endpoint is published'
    case 'response-types-unpublished':
      return 'the response types are not published'
    case 'response-modes-unpublished':
      return 'the response modes are not published'
  }
}

export const channel = {
  'channel-not-offered': ({ channel, reasons, instead }, place) => {
    const name = channel ? channelNames[channel] : 'either channel Auth0 has'
    const seen = listWords([...new Set(reasons.map(reasonWords))])
    const wanted = channel ? needs[channel] : `${needs.back_channel}; or ${needs.front_channel}`
    return {
      headline: channel
        ? `${name} is not offered by this issuer`
        : 'Neither Back Channel nor Front Channel is offered by this issuer',
      expected: wanted,
      got: seen,
      why: 'Auth0 stores the connection all the same, and the login then fails.',
      who: instead ? 'operator' : 'customer-it',
      how: instead
        ? `Choose ${channelNames[instead]}, which it offers.`
        : 'Their IT has to enable it for this client.',
      message: letter(
        place,
        `Auth0 needs ${wanted}. Your provider’s metadata says: ${seen}.`,
        `Could you enable ${channel ? name : 'one of the two'} and publish it in the metadata?`,
      ),
      clause: 'OIDC Discovery 1.0 §3; auth0.com/docs, OpenID Connect enterprise connections',
      ...(instead && {
        fix: { field: 'type', value: instead, label: `Choose ${channelNames[instead]}` } as const,
      }),
    }
  },
} satisfies Partial<Catalogue>
