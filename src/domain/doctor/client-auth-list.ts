import { list, member, type Metadata } from '#domain/oidc/issuer/metadata.ts'

const name = 'token_endpoint_auth_methods_supported'

/** Undefined: left out, which means client_secret_basic (OIDC Discovery 1.0 §3). Empty: it is there. */
export type ClientAuthList = readonly string[] | undefined

/** What is published; `unreadable` where it is no list of texts, which wrong-type tells. */
export function clientAuthList(login: Metadata): ClientAuthList | 'unreadable' {
  const value = member(login, name)
  if (value === undefined) return undefined
  const strings = list(login, name, true)
  const isRead = Array.isArray(value) && (value.length === 0 || strings?.length !== 0)
  return isRead ? strings : 'unreadable'
}
