import { describe, expect, test } from 'vitest'
import { identitiesOf, profileRows } from './user-profile.ts'

describe('the profile of the auth0-oidc pages', () => {
  const profile = {
    name: '',
    email: '',
    email_verified: false,
    nickname: 'user-in-child',
    picture: '',
    clientID: 'YOUR_CLIENT_ID',
    updated_at: '2015-11-05T18:10:17.813Z',
    user_id: 'auth0-oidc|your-auth0-oidc-conn-name|auth0|563b9b6cf50bc24402a69b80',
    identities: [
      {
        user_id: 'your-auth0-oidc-conn-name|auth0|563b9b6cf50bc24402a69b80',
        provider: 'auth0-oidc',
        connection: 'tenant2',
        isSocial: true,
        access_token: 'a.b.c',
      },
      'not an object',
    ],
    created_at: '2015-11-05T18:09:49.575Z',
    global_client_id: 'abOXA94rTYTYk6wDZsbQXJBv5VYiArmI',
    persistent: {},
  }

  test('every member is explained', () => {
    const own = profileRows({ theirs: 1 })[0]?.meaning
    const rows = profileRows(profile)
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(profile))
    expect(rows.filter(({ meaning }) => meaning === own)).toEqual([])
  })

  test('identities too; their token is named and handed on, not repeated', () => {
    const [identity, ...more] = identitiesOf(profile)
    expect(more).toEqual([])
    expect(identity?.accessToken).toBe('a.b.c')
    expect(identity?.rows.find(({ name }) => name === 'access_token')?.value).toBe('5 characters')
    expect(identitiesOf({ identities: 'x' })).toEqual([])
  })
})
