export interface UserIdPart {
  readonly role: 'strategy' | 'connection' | 'child-connection' | 'id'
  readonly value: string
  readonly meaning: string
}

export interface UserId {
  readonly parts: readonly UserIdPart[]
  readonly strategy: string
  /** Absent where the id does not carry it: databases, social connections. */
  readonly connection?: string
  /** `sub` at the provider, what follows the connection. */
  readonly sub: string
}

const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    oidc: 'The strategy: an OpenID Connect connection.',
    'auth0-oidc': 'The strategy: another Auth0 tenant, the older way.',
    okta: 'The strategy: an Okta Workforce connection.',
    waad: 'The strategy: a Microsoft Entra ID connection.',
    samlp: 'The strategy: a SAML connection.',
    adfs: 'The strategy: an ADFS connection.',
    ad: 'The strategy: an AD/LDAP connection.',
    oauth2: 'The strategy: a custom social connection.',
    auth0: 'The strategy: a database connection.',
    email: 'The strategy: a passwordless login by email.',
    sms: 'The strategy: a passwordless login by text message.',
  }),
)

/** Those whose ids carry the connection's name. */
const named = ['oidc', 'auth0-oidc', 'okta', 'samlp', 'adfs', 'ad', 'oauth2']

/** `oidc|NAME|sub`; with `auth0-oidc`, `sub` is `CHILD_CONNECTION|CHILD_USER_ID`. */
export const buildUserId = (strategy: string, connection: string, sub: string): string =>
  `${strategy}|${connection}|${sub}`

/**
 * The parts of a `user_id`. Names of connections have no `|`, so the first ones part it; what
 * follows is the provider's and may have more. Undefined where it is none.
 */
export function parseUserId(text: string): UserId | undefined {
  const [strategy, rest] = cutAt(text, text.indexOf('|'))
  if (strategy === '' || rest === '') return undefined
  const first: UserIdPart = {
    role: 'strategy',
    value: strategy,
    meaning: meanings.get(strategy) ?? 'The strategy: which kind of connection.',
  }
  const [connection, sub] = cutAt(rest, rest.indexOf('|'))
  if (!named.includes(strategy) || sub === '' || connection === '') {
    const meaning = 'The id at the provider.'
    return { strategy, sub: rest, parts: [first, { role: 'id', value: rest, meaning }] }
  }
  const name: UserIdPart = {
    role: 'connection',
    value: connection,
    meaning: 'The connection’s name: under another name these would be other users.',
  }
  return { strategy, connection, sub, parts: [first, name, ...idParts(strategy, sub)] }
}

/** What stands before and after; a text without the mark is all before. */
const cutAt = (text: string, at: number): readonly [string, string] =>
  at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]

function idParts(strategy: string, sub: string): UserIdPart[] {
  const cut = sub.indexOf('|')
  if (strategy !== 'auth0-oidc' || cut < 1 || cut === sub.length - 1) {
    const nested = strategy === 'oidc' && cut > 0
    const meaning = nested
      ? 'sub, the id at the provider. With “|” in it, the provider may be an Auth0 tenant itself.'
      : 'sub, the id at the provider.'
    return [{ role: 'id', value: sub, meaning }]
  }
  return [
    {
      role: 'child-connection',
      value: sub.slice(0, cut),
      // In Auth0's example it is `auth0`, the strategy of the child's connection and not its name.
      meaning: 'The child tenant’s connection, by its strategy: auth0 is a database.',
    },
    { role: 'id', value: sub.slice(cut + 1), meaning: 'The user’s id in the child tenant.' },
  ]
}
