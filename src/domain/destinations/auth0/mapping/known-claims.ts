import type { OptionsView } from '../contract/views.ts'
import { isRestricted } from './restricted.ts'
import { isReserved } from './roots.ts'
import { parseUserId } from './user-id.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * What a prediction goes by. `pasted`: the provider's own claims. `child`: what the child tenant
 * told at its UserInfo endpoint. `told`: what this tenant told the application, which has been
 * through the mapping already. `none`: nothing, so that only the mapping itself is known.
 */
export type Basis = 'pasted' | 'child' | 'told' | 'none'

export interface KnownClaims {
  readonly basis: Basis
  readonly tokenset: Members
  readonly userinfo?: Members
}

interface Sources {
  readonly strategy: string
  /** Absent where they may not be read: then nothing is known of the mapping. */
  readonly options: Pick<OptionsView, 'attribute_map'> | undefined
  readonly pasted?: Members | undefined
  readonly child?: Members | undefined
  /** The tenant's own ID token or UserInfo. */
  readonly told?: Members | undefined
}

/**
 * Members of a child tenant's profile that are about the child's record. That the rest becomes
 * the profile as it stands is what the pages of `auth0-oidc` show, not what they say.
 */
const ofChild = ['sub', 'user_id', 'identities', 'created_at', 'updated_at']

/** The claims of an `auth0-oidc` login: the child tenant's answer, without what is its own. */
export const childClaims = (child: Members): Members =>
  without(child, (name) => ofChild.includes(name))

/** The best source there is. */
export function knownClaims({ strategy, options, pasted, child, told }: Sources): KnownClaims {
  if (!options) return nothing
  if (strategy === 'auth0-oidc')
    return child ? { basis: 'child', tokenset: childClaims(child) } : nothing
  if (pasted) return fromPasted(pasted)
  const mode = options.attribute_map?.mapping_mode ?? 'bind_all'
  return told && mode === 'bind_all' ? fromTold(told) : nothing
}

const nothing: KnownClaims = { basis: 'none', tokenset: {} }

/** UserInfo's answer says neither who issued it nor until when: then it is taken for both. */
function fromPasted(pasted: Members): KnownClaims {
  const isToken = pasted['iss'] !== undefined || pasted['exp'] !== undefined
  return { basis: 'pasted', tokenset: pasted, ...(!isToken && { userinfo: pasted }) }
}

/** Its protocol claims and its `sub` are this tenant's, not the provider's. */
function fromTold(told: Members): KnownClaims {
  const claims = without(told, (name) => isRestricted(name) || isReserved(name))
  const sub = typeof told['sub'] === 'string' ? parseUserId(told['sub'])?.sub : undefined
  return { basis: 'told', tokenset: { ...claims, ...(sub !== undefined && { sub }) } }
}

const without = (members: Members, drop: (name: string) => boolean): Members =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !drop(name)))
