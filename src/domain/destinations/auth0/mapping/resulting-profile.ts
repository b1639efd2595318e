import type { TestedUser } from '../contract/routes-of-tests.ts'
import type { ConnectionView } from '../contract/views.ts'
import { type ProfileLine, compareProfile } from './compare-profile.ts'
import { type UserIdComparison, compareUserId } from './compare-user-id.ts'
import { type Basis, knownClaims } from './known-claims.ts'
import { predictProfile } from './predict-profile.ts'
import type { Prediction } from './prediction.ts'
import { isRestricted } from './restricted.ts'
import { type ProfileNote, profileNotes } from './profile-notes.ts'

type Members = Readonly<Record<string, unknown>>

/** All that is known of one login, each part only where it could be read. */
export interface LoginFacts {
  readonly connection: Pick<ConnectionView, 'id' | 'name' | 'strategy' | 'options'>
  /** The tenant's own ID token and UserInfo, as the tester got them. */
  readonly told?: Members | undefined
  readonly stored?: TestedUser | undefined
  /** The provider's claims. */
  readonly pasted?: Members | undefined
  /** `auth0-oidc`: the child tenant's UserInfo, and its token. */
  readonly childUserinfo?: Members | undefined
  readonly childToken?: Members | undefined
}

export interface ResultingProfile {
  readonly userId: UserIdComparison
  readonly basis: Basis
  readonly prediction: Prediction
  readonly lines: readonly ProfileLine[]
  readonly notes: readonly ProfileNote[]
  /** Attributes of the stored profile that the application was not told. */
  readonly untold: readonly string[]
}

/** The profile a login came to, beside the one that was to be expected. Pure; nothing throws. */
export function resultingProfile(facts: LoginFacts): ResultingProfile {
  const { connection, told, stored, pasted, childUserinfo, childToken } = facts
  const { strategy, options } = connection
  const attributeMap = options?.attribute_map
  const { basis, tokenset, userinfo } = knownClaims({
    strategy,
    options,
    pasted,
    child: childUserinfo,
    // Held against itself it would agree.
    told: stored && told,
  })
  const prediction = predictProfile({
    connection,
    tokenset,
    userinfo,
    attributeMap,
    sync: options?.set_user_root_attributes,
    exists: wasStored(stored),
  })
  const lines = compareProfile({
    profile: stored?.profile ?? toldProfile(told),
    prediction: basis === 'none' ? known(prediction) : prediction,
    basis,
    transient: options?.non_persistent_attrs,
    whole: stored !== undefined,
  })
  return {
    userId: compareUserId({
      strategy,
      connection: connection.name,
      sub: (pasted ?? childToken ?? childUserinfo)?.['sub'],
      found: stored?.user_id ?? told?.['sub'],
    }),
    basis,
    prediction,
    lines,
    // Of a profile that nobody saw or predicted nothing is missing.
    notes:
      stored || told || basis !== 'none'
        ? profileNotes({ strategy, options, lines, basis, claims: tokenset })
        : [],
    untold: stored && told ? notTold(lines, told) : [],
  }
}

/** Without claims only what the map says by itself is certain. */
const known = (prediction: Prediction): Prediction => ({
  ...prediction,
  attributes: prediction.attributes.filter(({ fate }) => fate !== 'completed'),
})

/** Milliseconds between the two times that one login writes, at most. */
const sameLogin = 2000

/** Every login updates the profile, so one that was updated later had logged in before. */
function wasStored(stored: TestedUser | undefined): boolean | undefined {
  const { created_at: created, updated_at: updated } = stored?.profile ?? {}
  if (typeof created !== 'string' || typeof updated !== 'string') return undefined
  const apart = Date.parse(updated) - Date.parse(created)
  return Number.isNaN(apart) ? undefined : apart > sameLogin
}

/** Protocol claims of the tenant's own token are no attributes. */
const toldProfile = (told: Members | undefined): Members =>
  Object.fromEntries(Object.entries(told ?? {}).filter(([name]) => !isRestricted(name)))

const notTold = (lines: readonly ProfileLine[], told: Members): string[] =>
  lines.filter(({ present, name }) => present && !Object.hasOwn(told, name)).map(({ name }) => name)
