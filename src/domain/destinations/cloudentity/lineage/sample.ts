import { knownClaim } from '#domain/oidc/tokens/claims.ts'
import { assumedEncoding, type Source } from '../claims/source.ts'
import type { IdpData } from '../context/evaluate.ts'
import { valueAt, withValueAt } from '../context/paths.ts'
import type { AttributeType } from '../context/types.ts'
import type { Attribute, Mapping } from '../contract/identity-provider.ts'

type Members = Readonly<Record<string, unknown>>

/** Nobody: the claims as Auth0 writes them, `updated_at` as text. */
const person: Members = {
  sub: 'auth0|sample',
  name: 'Sam Sample',
  given_name: 'Sam',
  family_name: 'Sample',
  nickname: 'sam',
  picture: 'https://pictures.example/sam.png',
  updated_at: '2026-01-31T12:00:00.000Z',
  email: 'sam@sample.example',
  email_verified: true,
}

const byType: Readonly<Record<AttributeType, unknown>> = {
  string: 'sample',
  bool: true,
  number: 1,
  object: {},
  string_array: ['one', 'two'],
  bool_array: [true],
  number_array: [1, 2],
  object_array: [{}],
  any: 'sample',
}
const madeUp = (type = 'any'): unknown =>
  Object.hasOwn(byType, type) ? byType[type as AttributeType] : 'sample'

interface Sampled {
  readonly attributes: readonly Attribute[]
  readonly mappings: readonly Mapping[]
  readonly settings: { readonly scopes: readonly string[]; readonly get_user_info: boolean }
}

/**
 * A made-up login: what Auth0 sends for the scopes, and for every other attribute, and for
 * what a mapping reads without one, something of its type: nothing is missing.
 */
export function sampleOf({ attributes, mappings, settings }: Sampled): IdpData {
  const { scopes, get_user_info } = settings
  const asked = Object.fromEntries(
    Object.entries(person).filter(([name]) => scopes.includes(knownClaim(name)?.scope ?? '')),
  )
  const start: Partial<Record<Source, Members>> = {
    id_token: asked,
    ...(get_user_info && { user_info: asked }),
  }
  const others = mappings
    .filter(({ mode, source }) => mode !== 'static' && source !== '.')
    .map(({ source: name = '', type }) => ({ name, type }))
  return [...attributes, ...others].reduce((sample, { name, type }) => {
    const { source, path } = assumedEncoding.read(name)
    const members = sample[source] ?? {}
    const value = valueAt(members, path) ?? valueAt(person, path) ?? madeUp(type)
    return { ...sample, [source]: withValueAt(members, path, value) }
  }, start)
}
