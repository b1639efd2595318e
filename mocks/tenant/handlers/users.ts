import {
  readIdpTokensScope,
  type Management,
  type User,
} from '#domain/destinations/auth0/contract/management.ts'
import { inexistentUser } from '../errors.ts'
import type { Handler } from '../handler.ts'
import type { TenantUser } from '../state.ts'

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
