import { acmeUsers } from '../sentinels-cloudentity.ts'
import type { StoredConnection, TenantState } from '../tenant/state.ts'

export interface DatabaseAccount {
  readonly user_id: string
  readonly email: string
  readonly about: string
}

/** Who can sign in by the databases among the connections of an application: there are no passwords. */
export const databaseAccounts = (
  state: TenantState,
  connections: readonly StoredConnection[],
): readonly DatabaseAccount[] =>
  connections
    .filter(({ connection: { strategy } }) => strategy === 'auth0')
    .flatMap(({ connection: { name } }) =>
      [...state.users.values()]
        .filter((user) => user.connection === name)
        .map(({ user_id, email = user_id }) => ({
          user_id,
          email,
          about: acmeUsers.find((one) => one.email === email)?.about ?? '',
        })),
    )
