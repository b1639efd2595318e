/**
 * What happens at a login, as Cloudentity's page "Set Up Auth0 for Authentication" numbers it: the
 * diagram's arrows, each with the step that tells it, and the two optional ones.
 */
export type Party = 'app' | 'cloudentity' | 'auth0'

export const partyWords: Readonly<Record<Party, string>> = {
  app: 'Client app',
  cloudentity: 'Cloudentity',
  auth0: 'Auth0 IDP',
}

export type Condition = 'user-info' | 'consent'

export interface Arrow {
  readonly from: Party
  readonly to: Party
  readonly label: string
  readonly says: string
  readonly optional?: Condition
}

export const arrows: readonly Arrow[] = [
  {
    from: 'app',
    to: 'cloudentity',
    label: 'Request authorization code',
    says: 'The client app asks Cloudentity for an authorization code.',
  },
  {
    from: 'cloudentity',
    to: 'auth0',
    label: 'Request authorization code',
    says: 'Cloudentity asks Auth0 for an authorization code, with the scopes openid, email and profile.',
  },
  {
    from: 'auth0',
    to: 'auth0',
    label: 'Authenticate user',
    says: 'Auth0 authenticates the user.',
  },
  {
    from: 'auth0',
    to: 'auth0',
    label: 'Ask user for consent to share data with Cloudentity',
    says: 'Auth0 asks the user for consent to share data with Cloudentity.',
  },
  {
    from: 'auth0',
    to: 'cloudentity',
    label: 'Issue authorization code',
    says: 'Auth0 issues the code to Cloudentity.',
  },
  {
    from: 'cloudentity',
    to: 'auth0',
    label: 'Request tokens using the code',
    says: 'Cloudentity asks Auth0 for tokens, with that code.',
  },
  {
    from: 'auth0',
    to: 'cloudentity',
    label: 'Issue tokens',
    says: 'Auth0 issues the tokens to Cloudentity.',
  },
  {
    from: 'cloudentity',
    to: 'auth0',
    label: 'Pull user information',
    says: 'Cloudentity asks Auth0’s UserInfo endpoint for more about the user.',
    optional: 'user-info',
  },
  {
    from: 'auth0',
    to: 'cloudentity',
    label: 'Return user data',
    says: 'Auth0 answers with the user’s data.',
    optional: 'user-info',
  },
  {
    from: 'cloudentity',
    to: 'cloudentity',
    label: 'Ask user for consent to share data with client app',
    says: 'Cloudentity asks the user for consent to share data with the client app.',
    optional: 'consent',
  },
  {
    from: 'cloudentity',
    to: 'app',
    label: 'Issue authorization code',
    says: 'Cloudentity issues the authorization code to the client app.',
  },
  {
    from: 'app',
    to: 'cloudentity',
    label: 'Request tokens using the code',
    says: 'The client app asks Cloudentity for tokens.',
  },
  {
    from: 'cloudentity',
    to: 'app',
    label: 'Issue tokens requested by the app',
    says: 'Cloudentity issues the tokens: minted from Auth0’s, with the claims mapped to the authentication context.',
  },
]

/** What is known of the configuration; undefined: not told. */
export interface Known {
  readonly userInfo: boolean
  /** The client app is trusted: nobody is asked. */
  readonly trusted?: boolean
}

export const whenWords: Readonly<Record<Condition, string>> = {
  'user-info': 'only when “Get user info” is on',
  consent: 'not for a trusted app, nor for scopes that were granted already',
}

/** Whether an arrow is part of a login as it is configured: undefined where it cannot be told. */
export function happens({ optional }: Arrow, { userInfo, trusted }: Known): boolean | undefined {
  if (optional === undefined) return true
  if (optional === 'user-info') return userInfo
  // Of an app that is not trusted the earlier grants of each user decide.
  return trusted === true ? false : undefined
}
