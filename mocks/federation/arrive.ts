import type { Connection } from '#domain/destinations/auth0/contract/connection.ts'
import { asksUserinfo, mapClaims } from '#domain/destinations/auth0/mapping/apply-map.ts'
import { childClaims } from '#domain/destinations/auth0/mapping/known-claims.ts'
import type { TenantState, TenantUser } from '../tenant/state.ts'
import type { TokenSet } from './exchange.ts'
import { storeUser } from './store-user.ts'

async function attributesOf(connection: Connection, tokens: TokenSet) {
  // The older strategy takes the child tenant's whole profile.
  if (connection.strategy === 'auth0-oidc')
    return mapClaims(undefined, { connection, tokenset: childClaims(await tokens.userinfo()) })
  const map = connection.options?.['attribute_map']
  return mapClaims(map, {
    connection,
    tokenset: { ...tokens.claims, access_token: tokens.accessToken },
    userinfo: asksUserinfo(map) ? await tokens.userinfo() : {},
  })
}

/** From the provider's tokens to the stored user: `storeUser` says what it throws. */
export async function arrive(
  state: TenantState,
  connection: Connection,
  tokens: TokenSet,
  now: number,
  most?: number,
): Promise<TenantUser> {
  const attributes = await attributesOf(connection, tokens)
  const { sub, accessToken } = tokens
  return storeUser(state, { connection, sub, attributes, accessToken }, now, most)
}
