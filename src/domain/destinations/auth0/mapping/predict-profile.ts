import type { SyncMode } from '../contract/connection.ts'
import { type MappedAttribute, applyMap, asksUserinfo, modeOf } from './apply-map.ts'
import { completeProfile } from './complete.ts'
import type { MappingContext } from './evaluate.ts'
import type { Prediction } from './prediction.ts'
import { isRestricted } from './restricted.ts'
import { isReserved, isRoot, rootEffect } from './roots.ts'

export interface ProfileCase extends MappingContext {
  /** `options.attribute_map` as stored; anything unreadable counts as absent, which is `bind_all`. */
  readonly attributeMap?: unknown
  /** `options.set_user_root_attributes`; Auth0's default is `on_each_login`. */
  readonly sync?: SyncMode | undefined
  /** Whether the user is stored already. */
  readonly exists?: boolean | undefined
  /** At the provider, where the claims do not say it. */
  readonly sub?: unknown
}

/** The profile a login results in, attribute by attribute. Pure; no input throws. */
export function predictProfile(given: ProfileCase): Prediction {
  const { attributeMap, tokenset } = given
  const effect = rootEffect(given.sync ?? 'on_each_login', given.exists)
  const mapped = applyMap(attributeMap, given)
  const attributes = [...mapped, ...completeProfile(mapped, given.sub ?? tokenset['sub'])].map(
    (one) => annotate(one, given, effect !== 'written'),
  )
  const used = new Set(attributes.flatMap(({ from }) => from))
  return {
    mode: modeOf(attributeMap),
    attributes,
    unused: Object.keys(tokenset).filter(
      (name) => !used.has(`tokenset.${name}`) && !isRestricted(name) && name !== 'access_token',
    ),
    asksUserinfo: asksUserinfo(attributeMap),
    createsNoUser: effect === 'no-user',
  }
}

function annotate(one: MappedAttribute, { sync, exists }: ProfileCase, rootsKept: boolean) {
  const { name, value } = one
  const notes = [...one.notes]
  if (isReserved(name)) notes.push('reserved')
  if (name.includes('.') && !notes.includes('dotted-name')) notes.push('dotted-name')
  if (name === 'email_verified' && value !== undefined && typeof value !== 'boolean')
    notes.push('not-boolean')
  if (isRoot(name) && value !== undefined) {
    if (rootsKept) notes.push('root-kept')
    else if (sync === 'on_first_login' && exists === undefined) notes.push('root-at-first-login')
  }
  return { ...one, notes }
}
