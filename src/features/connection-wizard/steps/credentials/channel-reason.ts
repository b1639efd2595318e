import type { ChannelReason } from '#domain/diagnosis/channels.ts'

const most = 6

/** Values from the issuer, at most six of them. */
const offered = (values: readonly string[]): string => {
  if (values.length === 0) return 'nothing'
  const more = values.length > most ? `, and ${values.length - most} more` : ''
  return `${values.slice(0, most).join(', ')}${more}`
}

/** Why a channel does not fit or cannot be told: half a sentence with the issuer's own words in it. */
export function channelReason(reason: ChannelReason): string {
  switch (reason.reason) {
    case 'response-type':
      return `its response types are ${offered(reason.offered)}`
    case 'response-types-unpublished':
      return 'it publishes no response types'
    case 'response-mode':
      return `its response modes are ${offered(reason.offered)}, without form_post`
    case 'response-modes-unpublished':
      return 'it publishes no response modes, and form_post is needed'
    case 'token-endpoint':
      return 'it publishes no token endpoint'
    case 'client-auth':
      return `its token endpoint takes ${offered(reason.offered)}, and Auth0 sends client_secret_post`
  }
}
