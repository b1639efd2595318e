import { knownClaim } from '#domain/oidc/tokens/claims.ts'
import type { Members } from '#domain/oidc/tokens/part.ts'
import { isObject } from '#domain/wire/json.ts'
import type { TestRun } from '../test-run/run.ts'
import { storedProfile } from '../test-run/stored-claims.ts'
import { isRestricted } from './restricted.ts'
import { isReserved } from './roots.ts'
import { rowValue } from './rows.ts'
import { namesAccessToken, parseTemplate } from './template.ts'
import { parseUserId } from './user-id.ts'

/** The provider's claims, as far as they are known, that a mapping is tried on. */
export interface Source {
  readonly tokenset: Members
  /** UserInfo's answer; undefined: nothing is known of it. */
  readonly userinfo?: Members | undefined
  /**
   * What it means that a claim is not among them. `unsent`: it did not come. `dropped`: it did not,
   * unless its name is restricted. `unseen`: nothing.
   */
  readonly absence: 'unsent' | 'dropped' | 'unseen'
}

/** Of a token or an answer that was pasted: UserInfo's says neither who issued it nor until when. */
export function sourceOfPasted(claims: Members): Source {
  const isToken = claims['iss'] !== undefined || claims['exp'] !== undefined
  return { tokenset: claims, ...(!isToken && { userinfo: claims }), absence: 'unsent' }
}

/**
 * Of a test run, which was told what came out of the mapping: with `bind_all` claims keep their names
 * and restricted ones are dropped, with `use_map` a claim is seen where an attribute is made of it
 * alone. Undefined where it is not known under which mapping it logged in.
 */
export function sourceOfRun(run: TestRun): Source | undefined {
  const { attributeMap } = run
  if (attributeMap === undefined || run.claimsLeftOut) return undefined
  const { profile = told(run) } = run
  const sub = subOf(run)
  const known = sub === undefined ? {} : { sub }
  if (attributeMap['mapping_mode'] !== 'use_map')
    return {
      tokenset: { ...pick(profile, (name, value) => !isMadeUp(name, value)), ...known },
      absence: run.profile ? 'dropped' : 'unseen',
    }
  const seen = unmapped(attributeMap['attributes'], profile)
  return { tokenset: { ...seen.tokenset, ...known }, userinfo: seen.userinfo, absence: 'unseen' }
}

/** Whether something is known of a claim that is not there. */
export const tellsAbsence = ({ absence }: Source, claim: string): boolean =>
  absence === 'unsent' || (absence === 'dropped' && !isRestricted(claim))

/** The attributes a login wrote, of a run or a stored profile. */
export const attributesOfProfile = (profile: Members): Members =>
  pick(profile, (name) => !isReserved(name) && !isRestricted(name))

/**
 * Of a stored profile what a run may keep, by the mapping it logged in under; undefined where there
 * is no room. A provider's access token that is opaque looks like any other text.
 */
export function profileToKeep(profile: Members, attributeMap: unknown): Members | undefined {
  const map = isObject(attributeMap) ? attributeMap['attributes'] : undefined
  const isToken = (name: string) => {
    const template = isObject(map) && Object.hasOwn(map, name) ? map[name] : undefined
    return typeof template === 'string' && namesAccessToken(parseTemplate(template))
  }
  return storedProfile(pick(attributesOfProfile(profile), (name) => !isToken(name)))
}

export function subOf({ claims, userinfo }: TestRun): string | undefined {
  const userId = claims?.['sub'] ?? userinfo?.['sub']
  return typeof userId === 'string' ? parseUserId(userId)?.sub : undefined
}

/** Only standard claims: others an Action of the tenant may have added to its token. */
const told = ({ claims, userinfo }: TestRun): Members =>
  pick(
    attributesOfProfile({ ...claims, ...userinfo }),
    (name) => knownClaim(name) !== undefined && name !== 'sub',
  )

/** A picture that no provider sent (auth0.com/docs, normalized-user-profile-schema). */
const isMadeUp = (name: string, value: unknown) =>
  name === 'picture' &&
  typeof value === 'string' &&
  /^https:\/\/(?:s\.gravatar\.com\/avatar|cdn\.auth0\.com\/avatars)\//.test(value)

/** Back from attributes to the claims that they were made of. */
function unmapped(attributes: unknown, profile: Members) {
  const seen: Record<'tokenset' | 'userinfo', Record<string, unknown>> = {
    tokenset: {},
    userinfo: {},
  }
  for (const [name, template] of Object.entries(isObject(attributes) ? attributes : {})) {
    const value = rowValue({ value: template })
    if (value.kind !== 'claim' || profile[name] === undefined) continue
    const { scope, name: claim } = value.expression
    if (scope !== 'connection' && claim !== 'access_token') seen[scope][claim] = profile[name]
  }
  return seen
}

const pick = (members: Members, keep: (name: string, value: unknown) => boolean): Members =>
  Object.fromEntries(Object.entries(members).filter(([name, value]) => keep(name, value)))
