import { coreMembers, members } from '#domain/oidc/issuer/members.ts'
import type { MemberType } from '#domain/oidc/issuer/member-kinds.ts'
import { member, typeOf } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

interface Wrong {
  readonly member: string
  readonly wanted: string
  readonly got: string
}

type Found = {
  readonly code: 'wrong-type'
  readonly severity: 'breaks-some' | 'note'
  readonly members: readonly Wrong[]
}

const wantedWords: Readonly<Record<MemberType, string>> = {
  url: 'a string',
  string: 'a string',
  strings: 'a list of strings',
  boolean: 'true or false',
  object: 'an object',
}

/** Judged by `incomplete`, because login depends on them. */
const elsewhere = [
  'issuer',
  'authorization_endpoint',
  'jwks_uri',
  'id_token_signing_alg_values_supported',
  'response_types_supported',
]

/**
 * Known members of another JSON type than specified (OIDC Discovery 1.0 §3, §4.2). Those of newer
 * specifications are read by few clients, and are worth a note.
 */
export const wrongType: Check<Found> = ({ login }) => {
  if (!login) return []
  const wrong = Object.entries(members).flatMap(([name, { type }]): Wrong[] => {
    const value = member(login, name)
    if (value === undefined || elsewhere.includes(name) || fits(value, type)) return []
    const got = typeOf(login, name)
    const mixed = got === 'list' && type === 'strings'
    return [
      {
        member: name,
        wanted: wantedWords[type],
        got: mixed ? 'a list with other values' : got === 'object' ? 'an object' : `a ${got}`,
      },
    ]
  })
  if (wrong.length === 0) return []
  const core = wrong.some((one) => Object.hasOwn(coreMembers, one.member))
  return [{ code: 'wrong-type', severity: core ? 'breaks-some' : 'note', members: wrong }]
}

function fits(value: unknown, type: MemberType): boolean {
  if (type === 'object') return typeof value === 'object' && !Array.isArray(value)
  if (type === 'strings') {
    return Array.isArray(value) && value.every((item) => typeof item === 'string')
  }
  return typeof value === (type === 'boolean' ? 'boolean' : 'string')
}
