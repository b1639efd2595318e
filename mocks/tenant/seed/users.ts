import type { TenantUser } from '../state.ts'
import { databaseUsers } from './database-users.ts'

/** What every user has (recorded), beside the identities. */
const profile = (email: string, name: string, created: string) => ({
  name,
  nickname: email.split('@')[0],
  picture: 'https://acme.example/nobody.png',
  email_verified: true,
  created_at: created,
  updated_at: created,
})

/** One user who came through a connection that goes with it, and those of the database. */
export const users: readonly TenantUser[] = [
  {
    user_id: 'oidc|globex-oidc|1001',
    email: 'hank@globex.example',
    connection: 'globex-oidc',
    identities: [
      {
        user_id: 'globex-oidc|1001',
        provider: 'oidc',
        connection: 'globex-oidc',
        isSocial: false,
        access_token: 'MOCK_idp_access_token',
      },
    ],
    profile: profile('hank@globex.example', 'Hank Scorpio', '2026-03-02T08:30:00.000Z'),
  },
  ...databaseUsers,
]
