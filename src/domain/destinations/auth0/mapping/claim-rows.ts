import { type KnownClaim, knownClaim, knownParameter } from '#domain/oidc/tokens/claims.ts'
import type { Members } from '#domain/oidc/tokens/part.ts'
import { isRestricted } from './restricted.ts'
import { type TimeWords, describeTime } from '#domain/oidc/tokens/times.ts'

export interface ClaimRow {
  readonly name: string
  readonly value: unknown
  /** Undefined: the issuer's own. */
  readonly meaning?: string
  readonly time?: TimeWords
  /** Auth0 makes no profile attribute of it. */
  readonly restricted: boolean
}

function row(name: string, value: unknown, known: KnownClaim | undefined, now: number) {
  // UserInfo and Auth0's profiles write updated_at as text; that is a time already.
  const isTime = known?.time && !(name === 'updated_at' && typeof value === 'string')
  return {
    name,
    value,
    ...(known && { meaning: known.meaning }),
    ...(isTime && { time: describeTime(name, value, now) }),
  }
}

/** The claims in their own order. `now`: epoch in milliseconds. */
export const claimRows = (members: Members, now: number): ClaimRow[] =>
  Object.entries(members).map(([name, value]) => ({
    ...row(name, value, knownClaim(name), now),
    restricted: isRestricted(name),
  }))

export const headerRows = (members: Members, now: number): ClaimRow[] =>
  Object.entries(members).map(([name, value]) => ({
    ...row(name, value, knownParameter(name), now),
    restricted: false,
  }))
