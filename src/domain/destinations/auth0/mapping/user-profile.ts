import { isObject } from '#domain/wire/json.ts'
import type { Members } from '#domain/oidc/tokens/part.ts'

interface KnownMember {
  readonly meaning: string
  /** From the provider, or written by Auth0 itself. */
  readonly from: 'provider' | 'auth0' | 'either'
}

const provider = (meaning: string): KnownMember => ({ meaning, from: 'provider' })
const auth0 = (meaning: string): KnownMember => ({ meaning, from: 'auth0' })
const either = (meaning: string): KnownMember => ({ meaning, from: 'either' })

/** auth0.com/docs, normalized-user-profile-schema and user-profile-structure. */
export const profileMembers: Readonly<Record<string, KnownMember>> = {
  user_id: auth0(
    'The id in this tenant. Another connection, or another name for it, is another user.',
  ),
  name: either('Full name. Always there: without one, Auth0 takes the email address or the id.'),
  nickname: either('Always there: without one, Auth0 takes what stands before the @.'),
  picture: either('Always there: without one, Auth0 takes a Gravatar of the email address.'),
  email: provider('From the provider. Several users may have the same.'),
  email_verified: provider(
    'As the provider said it: Auth0 verifies no address of an enterprise user.',
  ),
  given_name: provider('First name.'),
  family_name: provider('Last name.'),
  identities: auth0('The accounts that are linked in this user, the first one is the primary.'),
  clientID: auth0(
    'The application that was logged in to; in what came from a child tenant, the child’s. Only in the profile an application gets.',
  ),
  global_client_id: auth0(
    'The tenant’s own “All Applications” client. Older profiles name it; of no use.',
  ),
  persistent: auth0('What applications stored with older versions of Auth0; app_metadata today.'),
  created_at: auth0('When the user first logged in, or was created.'),
  updated_at: auth0('When the profile last changed; every login changes it.'),
  last_login: auth0('The last login.'),
  last_ip: auth0('The address of the last login.'),
  logins_count: auth0('Logins so far.'),
  last_password_reset: auth0('Database users only.'),
  blocked: auth0('Whether an administrator has blocked the user.'),
  user_metadata: auth0('What the user may change, of your applications’ own.'),
  app_metadata: auth0('What only your side may change; access is often decided by it.'),
  multifactor: auth0('Second factors that are set up.'),
  username: either('Database users, or an attribute of the connection’s map.'),
  phone_number: either('Passwordless users, or an attribute of the connection’s map.'),
  phone_verified: auth0('Passwordless users only.'),
  sub: either('The same as user_id, in tokens and at /userinfo.'),
}

export interface ProfileRow {
  readonly name: string
  readonly value: unknown
  readonly meaning: string
}

const unknown = 'From the provider, or from the connection’s attribute map.'

/** Undefined for an attribute of the provider's or the map's own. */
export const profileMeaning = (name: string): string | undefined =>
  Object.hasOwn(profileMembers, name) ? profileMembers[name]?.meaning : undefined

/** Every member with its meaning, in the profile's own order. */
export const profileRows = (profile: Members): ProfileRow[] =>
  Object.entries(profile).map(([name, value]) => ({
    name,
    value,
    meaning: profileMeaning(name) ?? unknown,
  }))

const identityMembers: Readonly<Record<string, string>> = {
  provider: 'The connection’s strategy.',
  connection: 'The connection’s name.',
  user_id: 'The id at the provider. With the provider before it, it is the user_id.',
  isSocial:
    'Whether Auth0 counts the strategy as social. auth0-oidc is one, although it is used as enterprise.',
  access_token: 'The provider’s own token of the user. Whoever has it acts for the user there.',
  access_token_secret: 'The secret to it. Whoever has it acts for the user there.',
  refresh_token: 'Brings new tokens of the provider. Whoever has it acts for the user there.',
  expires_in: 'Seconds that the access token was good for.',
  profileData: 'What this account says of the user, where it is not the primary one.',
}

export interface Identity {
  readonly rows: readonly ProfileRow[]
  /** A token of the provider, to be decoded by itself. */
  readonly accessToken?: string
}

const secret = /token/

/** `identities[]`, each member explained. Tokens are named, not repeated. */
export function identitiesOf(profile: Members): Identity[] {
  const { identities } = profile
  if (!Array.isArray(identities)) return []
  return identities.filter(isObject).map((identity) => {
    const token = identity['access_token']
    const rows = Object.entries(identity).map(([name, value]) => ({
      name,
      value: secret.test(name) && typeof value === 'string' ? `${value.length} characters` : value,
      meaning: Object.hasOwn(identityMembers, name)
        ? (identityMembers[name] ?? unknown)
        : 'From the provider.',
    }))
    return { rows, ...(typeof token === 'string' && { accessToken: token }) }
  })
}
