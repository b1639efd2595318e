import { members } from '#domain/oidc/issuer/members.ts'
import { list, member, text, typeOf, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { Case, Check } from '../case.ts'

export interface Lack {
  readonly member: string
  readonly problem: 'missing' | 'empty' | 'wrong-type'
  /** What it is instead: `number`, `list`, `null` … */
  readonly type: string
}

type Found = {
  readonly code: 'incomplete'
  readonly severity: 'blocks'
  /** All of them at once. */
  readonly lacks: readonly Lack[]
}

/**
 * Required members that are absent, null, empty or of another type. Of the members OIDC Discovery
 * requires beyond the destination's own, only an unreadable `response_types_supported` blocks: what can be
 * logged in with is then unreadable (§4.3: information that fails validation must not be used).
 */
export const incomplete: Check<Found> = (found) => {
  const metadata = found.login
  if (!metadata) return []
  const { requiredMembers: required } = found.profile
  const isList = (name: string) => members[name]?.type === 'strings'
  const lacks = [
    ...required
      .filter((name) => !isList(name))
      .filter((name) => text(metadata, name) === undefined),
    ...tokenEndpointLack(found),
    ...required.filter(isList).filter((name) => list(metadata, name) === undefined),
    ...unreadable(metadata, 'response_types_supported'),
  ].map((name) => lackOf(metadata, name))
  return lacks.length > 0 ? [{ code: 'incomplete', severity: 'blocks', lacks }] : []
}

function unreadable(metadata: Metadata, name: string): readonly string[] {
  const value = member(metadata, name)
  const readable = value === undefined || (Array.isArray(value) && allStrings(value))
  return readable ? [] : [name]
}

/** Needed "unless only the Implicit Flow is used" (OIDC Discovery 1.0 §3). */
function tokenEndpointLack({ login: metadata, channels, channel }: Case): readonly string[] {
  if (!metadata || text(metadata, 'token_endpoint') !== undefined) return []
  const wanted = channel === 'back_channel' || channels?.front.fit === 'not-offered'
  return wanted && offersCode(metadata) ? ['token_endpoint'] : []
}

const offersCode = (metadata: Metadata) =>
  list(metadata, 'response_types_supported')?.includes('code') ?? true

const allStrings = (items: readonly unknown[]) => items.every((item) => typeof item === 'string')

function lackOf(metadata: Metadata, name: string): Lack {
  const type = typeOf(metadata, name)
  const value = member(metadata, name)
  if (value === undefined) return { member: name, problem: 'missing', type }
  const mixed = Array.isArray(value) && !allStrings(value)
  if (mixed) return { member: name, problem: 'wrong-type', type: 'list with other values' }
  const empty = value === '' || (Array.isArray(value) && value.length === 0)
  return { member: name, problem: empty ? 'empty' : 'wrong-type', type }
}
