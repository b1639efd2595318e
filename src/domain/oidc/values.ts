/** The code flow, and `id_token` by form_post. By the names of Auth0's API. */
export const channels = ['back_channel', 'front_channel'] as const
/** auto: the strongest method that is published, and none where none is. */
export const pkceModes = ['auto', 'S256', 'plain', 'disabled'] as const

export type Channel = (typeof channels)[number]
export type PkceMode = (typeof pkceModes)[number]
/** What `aud` of a client assertion names (RFC 7523 §3). */
export type AssertionAudience = 'issuer' | 'token_endpoint'
/** At the token endpoint, with a secret or a key (OIDC Core 1.0 §9). */
export type ClientAuthMethod = 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt'
