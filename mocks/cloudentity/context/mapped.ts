import type { Mapping } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import type { Members } from '../state.ts'
import { decodeAs } from './decode.ts'
import { read, written } from './paths.ts'

/** What an identity provider sent. */
export interface Arrived {
  readonly idToken: Members
  readonly accessToken?: Members
  readonly userinfo?: Members
}

export type Mapped =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mismatch'; readonly value: unknown }

/**
 * The object a mapping's source is a path into. Assumed: the ID token's claims at the top, the
 * other two below names of their own, and `.` the ID token's alone.
 */
function sourced({ idToken, accessToken, userinfo }: Arrived, path: string): unknown {
  return path === '.' ? idToken : read({ ...idToken, access_token: accessToken, userinfo }, path)
}

export function applied(mapping: Mapping, arrived: Arrived): Mapped {
  const { source = '', type, mode, allow_weak_decoding: weak = false } = mapping
  const value = mode === 'static' ? mapping.static : sourced(arrived, source)
  if (value === undefined || value === null) return { kind: 'nothing' }
  const decoded = decodeAs(type, value, weak)
  return decoded === 'mismatch'
    ? { kind: 'mismatch', value }
    : { kind: 'value', value: decoded.value }
}

/** The context after every mapping, in order; or the first claim that has another type. */
export function contextFrom(
  mappings: readonly Mapping[],
  arrived: Arrived,
): { readonly context: Members } | { readonly problem: string } {
  let context: Members = {}
  for (const mapping of mappings) {
    const result = applied(mapping, arrived)
    if (result.kind === 'mismatch')
      return {
        problem: `attribute ${mapping.source} could not be decoded: ${JSON.stringify(result.value)} is not of type ${mapping.type}`,
      }
    if (result.kind === 'value') context = written(context, mapping.target, result.value)
  }
  return { context }
}

/** The attributes the workspace's context knows; what else was put there is not created. */
export const known = (names: readonly string[], context: Members): Members =>
  names.reduce<Members>((kept, name) => {
    const value = read(context, name)
    return value === undefined ? kept : written(kept, name, value)
  }, {})
