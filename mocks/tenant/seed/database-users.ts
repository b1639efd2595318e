import { acmeUsers } from '../../sentinels-cloudentity.ts'
import type { TenantUser } from '../state.ts'

export const database = 'Username-Password-Authentication'

type Email = (typeof acmeUsers)[number]['email']

/** Namespaced claims, as an Action puts them into tokens (auth0.com/docs, "Create Custom Claims"). */
const custom = {
  'https://acme.example/department': 'Research',
  'https://acme.example/groups': ['staff', 'readers'],
}

const ann = {
  name: 'Ann Lee',
  given_name: 'Ann',
  family_name: 'Lee',
  nickname: 'ann',
  picture: 'https://acme.example/ann.png',
  email_verified: true,
  ...custom,
}

const profiles: Readonly<Record<Email, Readonly<Record<string, unknown>>>> = {
  'ann@acme.example': ann,
  'bare@acme.example': {},
  'userinfo-down@acme.example': { ...ann, name: 'Una Dow' },
  'wrong-type@acme.example': { ...ann, name: 'Wes Ty', email_verified: 'yes' },
}

/** Users of acme's own database, who have no connection to a provider. */
export const databaseUsers: readonly TenantUser[] = acmeUsers.map(({ email }, index) => {
  const user_id = `MOCK000${index + 1}`
  return {
    user_id: `auth0|${user_id}`,
    email,
    connection: database,
    identities: [{ user_id, provider: 'auth0', connection: database, isSocial: false }],
    profile: {
      ...profiles[email],
      created_at: '2026-01-12T10:00:00.000Z',
      // Text, as Auth0 sends it; OpenID Connect Core 1.0 §5.1 has a number.
      updated_at: '2026-11-02T09:30:00.000Z',
    },
  }
})
