import type { AccountClaims } from 'oidc-provider'
import type { UserIdentity } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { partnerAccounts, partnerClients } from '../../sentinels-idp.ts'

export type PartnerConnection = keyof typeof partnerAccounts

const providers = { database: 'auth0', social: 'google-oauth2' } as const
/** When the accounts were made. */
const created = '2026-01-05T18:09:49.575Z'
const kinds = ['database', 'social'] as const

/** `auth0|…`: the child part of an `auth0-oidc` user's id. */
export const subOf = (kind: PartnerConnection): string =>
  `${providers[kind]}|${partnerAccounts[kind].user_id}`

function identityOf(kind: PartnerConnection): UserIdentity {
  const { user_id, connection } = partnerAccounts[kind]
  return { user_id, provider: providers[kind], connection, isSocial: kind === 'social' }
}

export const kindOf = (sub: unknown): PartnerConnection | undefined =>
  kinds.find((kind) => subOf(kind) === sub)

/** What an OpenID Connect application of the partner is told of somebody. */
export function partnerClaims(sub: string): AccountClaims | undefined {
  const kind = kindOf(sub)
  if (kind === undefined) return undefined
  const { email, name } = partnerAccounts[kind]
  return {
    sub,
    name,
    nickname: email.split('@')[0],
    picture: 'https://s.gravatar.com/avatar/cb89d47afd405d39a8bce96b8b17bcbc?s=480&r=pg',
    updated_at: created,
    email,
    email_verified: kind === 'social',
    identities: [identityOf(kind)],
  }
}

/**
 * What /userinfo answers an application that is not OIDC-conformant: the whole profile, whatever
 * was asked for. The master tenant of an `auth0-oidc` connection stores it.
 */
export function legacyProfile(sub: string, clientId: string): Record<string, unknown> {
  return {
    ...partnerClaims(sub),
    user_id: sub,
    created_at: created,
    clientID: clientId,
    global_client_id: 'MOCKpartnerGlobalClientId',
    persistent: {},
  }
}

export const partnerClient = (id: unknown) => partnerClients.find((one) => one.id === id)
