import { redactMembers } from '#domain/oidc/tokens/redact.ts'
import type { TestRun } from './run.ts'

type Members = Readonly<Record<string, unknown>>

/** Members of an ID token that bind it to one login and say nothing of the user. */
const ofTheLogin = ['nonce', 'sid', 'at_hash', 'c_hash', 's_hash']

/**
 * Claims as a run may keep them. A mapping can put a provider's token into the profile
 * (`${context.tokenset.access_token}`): its value is left out, its name stays.
 */
export const storedClaims = (claims: Members): Record<string, unknown> =>
  redactMembers(
    Object.fromEntries(Object.entries(claims).filter(([name]) => !ofTheLogin.includes(name))),
  )

export type ToldClaims = Pick<TestRun, 'claims' | 'userinfo' | 'claimsLeftOut'>

/**
 * Characters of ID token and UserInfo together. Storage holds some five million for all runs of a
 * browser (HTML §12.2.1 leaves the limit to it), and a provider decides how many come.
 */
const maxSize = 65_536
/** Longer than any user_id. */
const maxSub = 1024

/** What was told, where a run has room for it; else `smallestClaims`. */
export const boundedClaims = ({ claims, userinfo }: ToldClaims): ToldClaims =>
  JSON.stringify([claims, userinfo]).length > maxSize
    ? smallestClaims({ claims })
    : { ...(claims && { claims }), ...(userinfo && { userinfo }) }

/** Attributes of the stored user as a run may keep them; undefined where there is no room for them. */
export function storedProfile(attributes: Members): Record<string, unknown> | undefined {
  const kept = storedClaims(attributes)
  return JSON.stringify(kept).length > maxSize ? undefined : kept
}

/** Who logged in, and that more was told. */
export function smallestClaims({ claims }: ToldClaims): ToldClaims {
  const sub = claims?.['sub']
  const isStored = typeof sub === 'string' && sub.length <= maxSub
  return { ...(isStored && { claims: { sub } }), claimsLeftOut: true }
}
