/** By the API's own names; Auth0's dashboard says Back Channel and Front Channel. */
export const channels = ['back_channel', 'front_channel'] as const
export const pkceModes = ['auto', 'S256', 'plain', 'disabled'] as const
/** ID token and client assertion algorithms Auth0 has an option for. */
export const signingAlgs = ['ES256', 'ES384', 'PS256', 'PS384', 'RS256', 'RS384', 'RS512'] as const

export type Channel = (typeof channels)[number]
export type PkceMode = (typeof pkceModes)[number]
