import {
  readIdpTokensScope,
  type Management,
} from '#domain/destinations/auth0/contract/management.ts'
import { type User } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { inexistentUser, invalidQuery } from '../errors.ts'
import type { Handler } from '../handler.ts'
import { offsetPage } from '../pagination.ts'
import type { TenantUser } from '../state.ts'
import { orderOfUsers, parseUserQuery } from '../user-query.ts'

/** A stored user as the API answers it. */
export function userView(user: TenantUser, { withTokens }: { withTokens: boolean }): User {
  const { user_id, email, identities, profile } = user
  return structuredClone({
    ...profile,
    ...(email === undefined ? {} : { email }),
    user_id,
    ...(identities && {
      identities: identities.map(({ access_token: token, ...rest }) =>
        withTokens && token !== undefined ? { ...rest, access_token: token } : rest,
      ),
    }),
  })
}

export const getUser: Handler<Management['getUser']> = ({ tenant, grant, param }) => {
  const user = tenant.state.users.get(param('id'))
  if (user === undefined) throw inexistentUser()
  return {
    status: 200,
    body: userView(user, { withTokens: grant.scopes.includes(readIdpTokensScope) }),
  }
}

/** Seen by a search as an API token sees them. UNVERIFIED: whoever gives no order gets that of creation. */
export const listUsers: Handler<Management['listUsers']> = ({ tenant, grant, query }) => {
  const engine = query.get('search_engine') ?? 'v3'
  if (engine !== 'v3')
    throw invalidQuery(
      `Query validation error: 'No enum match for: ${engine}' on property search_engine.`,
    )
  const withTokens = grant.scopes.includes(readIdpTokensScope)
  const all = [...tenant.state.users.values()].map((one) => userView(one, { withTokens }))
  const found = all.filter(parseUserQuery(query.get('q') ?? ''))
  const sort = query.get('sort')
  if (sort !== null) found.sort(orderOfUsers(sort))
  const { items, ...totals } = offsetPage(found, query)
  const body =
    query.get('include_totals') === 'true'
      ? { ...totals, length: items.length, users: items }
      : items
  return { status: 200, body }
}
