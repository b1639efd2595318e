import { knownClaim } from '#domain/oidc/tokens/claims.ts'
import type { Members } from '#domain/oidc/tokens/part.ts'

export interface TracedMember {
  readonly name: string
  readonly value: unknown
  /** The scope of the connection that asked for it; undefined: none of them did. */
  readonly scope?: string
  readonly why: string
}

export interface ChildToken {
  readonly members: readonly TracedMember[]
  /** Scopes that brought nothing. */
  readonly idle: readonly string[]
}

/** In every token, whatever was asked for (RFC 7519 §4.1; azp: OIDC Core 1.0 §2). */
const always = ['iss', 'sub', 'aud', 'exp', 'iat', 'azp', 'nbf', 'jti']
/** Scopes that bring no member of the token. */
const silent = ['openid', 'offline_access']

/**
 * The access token of an `auth0-oidc` connection is the child tenant's token of the user: every
 * member that `options.scope` asked for stands in it. There a scope is a standard one
 * (OIDC Core 1.0 §5.4) or, at older applications, the name of an attribute: `identities`.
 *
 * @param scope of the connection, blanks between
 */
export function traceChildToken(claims: Members, scope: string): ChildToken {
  const scopes = [...new Set(scope.split(/\s+/).filter(Boolean))]
  const members = Object.entries(claims).map(([name, value]) => ({
    name,
    value,
    ...traceMember(name, scopes),
  }))
  const used = new Set(members.map((member) => member.scope))
  return { members, idle: scopes.filter((one) => !used.has(one) && !silent.includes(one)) }
}

function traceMember(
  name: string,
  scopes: readonly string[],
): Omit<TracedMember, 'name' | 'value'> {
  if (always.includes(name))
    return {
      ...(scopes.includes('openid') && { scope: 'openid' }),
      why: 'In every token of a login.',
    }
  if (scopes.includes(name)) return { scope: name, why: `The scope ${name} names it.` }
  const standard = knownClaim(name)?.scope
  if (standard !== undefined && scopes.includes(standard))
    return { scope: standard, why: `The scope ${standard} brings it (OIDC Core 1.0 §5.4).` }
  return { why: 'No scope of the connection asked for it: the child tenant adds it by itself.' }
}
