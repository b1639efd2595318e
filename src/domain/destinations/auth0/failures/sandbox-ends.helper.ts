import type { Channel } from '#domain/oidc/values.ts'
import type { FailureField } from './explanation.ts'

/** How a login in the sandbox ends. Read by docs/errors.md and its tests alone. */
export interface SandboxEnd {
  /** Account or client, as docs/sandbox.md has it. */
  readonly who: string
  readonly cause: string
  readonly channel: Channel
  readonly client: string
  /** Another one than the client's own. */
  readonly secret?: string
  readonly account?: string
  readonly id: string
  readonly field: FailureField | undefined
}

const everywhere = [
  ['expired@northwind.example', 'token-expired', undefined],
  ['rotated-key@northwind.example', 'key-not-published', 'jwksUri'],
  ['clock@northwind.example', 'token-from-future', undefined],
] as const
const denies = ['denies@northwind.example', 'access-denied', undefined] as const
const nonce = 'wrong-nonce@northwind.example'

const accounts = {
  back_channel: [denies, [nonce, 'nonce-mismatch', 'backChannelNonce'], ...everywhere],
  front_channel: [denies, [nonce, 'nonce-mismatch-front', undefined], ...everywhere],
} as const

const channelClients = {
  front_channel: 'northwind-acme-front',
  back_channel: 'northwind-acme',
} as const

const byAccount = (channel: Channel): readonly SandboxEnd[] =>
  accounts[channel].map(([account, id, field]) => ({
    who: account,
    cause: account,
    channel,
    client: channelClients[channel],
    account,
    id,
    field,
  }))

export const sandboxEnds: readonly SandboxEnd[] = [
  ...byAccount('back_channel'),
  ...byAccount('front_channel'),
  {
    who: 'northwind-back-only',
    cause: 'only the back channel',
    channel: 'front_channel',
    client: 'northwind-back-only',
    id: 'front-channel-refused',
    field: 'channel',
  },
  {
    who: 'northwind-acme-front',
    cause: 'only the front channel',
    channel: 'back_channel',
    client: 'northwind-acme-front',
    id: 'back-channel-refused',
    field: 'channel',
  },
  {
    who: 'northwind-other-callback',
    cause: 'another callback',
    channel: 'back_channel',
    client: 'northwind-other-callback',
    id: 'redirect-uri',
    field: 'clientId',
  },
  {
    who: 'northwind-other-secret',
    cause: 'another secret',
    channel: 'back_channel',
    client: 'northwind-other-secret',
    secret: 'MOCK_wrong',
    id: 'invalid-client',
    field: 'clientSecret',
  },
  {
    who: 'any Client ID nobody registered',
    cause: 'no such client',
    channel: 'back_channel',
    client: 'nobody',
    secret: 'MOCK_wrong',
    id: 'client-unknown',
    field: 'clientId',
  },
]
