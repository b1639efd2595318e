import { members, type MemberType } from '#domain/oidc/issuer/members.ts'
import { member, typeOf } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

interface Wrong {
  readonly member: string
  readonly wanted: string
  readonly got: string
}

type Found = {
  readonly code: 'wrong-type'
  readonly severity: 'breaks-some'
  readonly members: readonly Wrong[]
}

const wantedWords: Readonly<Record<MemberType, string>> = {
  url: 'a string',
  string: 'a string',
  strings: 'a list of strings',
  boolean: 'true or false',
  any: 'anything',
}

/** Judged by `incomplete`, because login depends on them. */
const elsewhere = [
  'issuer',
  'authorization_endpoint',
  'jwks_uri',
  'id_token_signing_alg_values_supported',
  'response_types_supported',
]

/** Known members of another JSON type than specified (OIDC Discovery 1.0 §3, §4.2). */
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
        got: mixed ? 'a list with other values' : `a ${got}`,
      },
    ]
  })
  return wrong.length > 0 ? [{ code: 'wrong-type', severity: 'breaks-some', members: wrong }] : []
}

function fits(value: unknown, type: MemberType): boolean {
  if (type === 'any') return true
  if (type === 'strings') {
    return Array.isArray(value) && value.every((item) => typeof item === 'string')
  }
  return typeof value === (type === 'boolean' ? 'boolean' : 'string')
}
