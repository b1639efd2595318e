import { channelWords } from '#domain/destinations/auth0/connection/value-words.ts'
import type { Channel } from '#domain/oidc/values.ts'

/** The two channels, each with what it means for the secret. */
export const channelOptions = [
  {
    value: 'front_channel',
    label: channelWords.front_channel,
    description: 'The ID token comes through the browser. No Client Secret.',
  },
  {
    value: 'back_channel',
    label: channelWords.back_channel,
    description: 'The browser carries a code, and Auth0 fetches the tokens itself. Client Secret.',
  },
] as const satisfies readonly { value: Channel; label: string; description: string }[]
