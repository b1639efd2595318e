import type { TenantUser } from '../state.ts'

/** What every user has (recorded), beside the identities. */
const profile = (email: string, name: string, created: string) => ({
  name,
  nickname: email.split('@')[0],
  picture: 'https://acme.example/nobody.png',
  email_verified: true,
  created_at: created,
  updated_at: created,
})

/** One user who came through a connection that goes with it, and one of the database. */
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
  {
    user_id: 'auth0|MOCK0001',
    email: 'ann@acme.example',
    connection: 'Username-Password-Authentication',
    identities: [
      {
        user_id: 'MOCK0001',
        provider: 'auth0',
        connection: 'Username-Password-Authentication',
        isSocial: false,
      },
    ],
    profile: profile('ann@acme.example', 'Ann', '2026-01-12T10:00:00.000Z'),
  },
]
