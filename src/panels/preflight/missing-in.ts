import type { ClientSettings } from './client-settings.ts'

/** What is missing before there is anything to ask; undefined: nothing. */
export function missingIn({ clientId, channel, discoveryUrl }: ClientSettings): string | undefined {
  if (clientId === '') return 'Give the Client ID first.'
  if (channel === '') return 'Choose a channel first.'
  if (discoveryUrl === '') return 'Give the issuer first.'
  return undefined
}
