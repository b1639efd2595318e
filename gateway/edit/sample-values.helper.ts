import { production } from '#domain/wire/origin-rules.ts'
import {
  editProblem,
  type EditableField,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { Kind } from '#domain/destinations/auth0/connection/edit/spec.ts'

/** For tests: two valid values of a field, where its kind says too little of them. */
const special: Partial<Record<EditableField, readonly [unknown, unknown]>> = {
  tenant: ['one.us.auth0.com', 'other.us.auth0.com'],
  oidcMetadata: [document('one'), document('other')],
  scopes: [['openid'], ['openid', 'email']],
  idTokenAlgs: [['RS256'], ['ES256']],
  upstreamParams: [{ hint: { value: 'one' } }, { hint: { value: 'other' } }],
}

const byKind: Readonly<Record<Exclude<Kind, 'choice'>, readonly [unknown, unknown]>> = {
  text: ['one', 'other'],
  url: ['https://one.example/', 'https://other.example/'],
  boolean: [false, true],
  list: [['one.example'], ['one.example', 'other.example']],
  json: [{ note: 'one' }, { note: 'other' }],
}

function document(host: string) {
  const origin = `https://${host}.example`
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    jwks_uri: `${origin}/jwks`,
  }
}

/** For tests: two values that an edit may set; throws where they have to be thought of. */
export function samplesOf(field: EditableField): readonly [unknown, unknown] {
  const { kind, choices = [] } = specOf(field)
  const samples =
    special[field] ?? (kind === 'choice' ? ([choices[0], choices[1]] as const) : byKind[kind])
  for (const value of samples) {
    const problem = editProblem(field, value, production)
    if (problem !== undefined)
      throw new Error(`${field} needs values of its own in sample-values.ts: ${problem}`)
  }
  return samples
}

/** For tests: as the tenant stores it. */
export const storedForm = (field: EditableField, value: unknown): unknown =>
  specOf(field).joined && Array.isArray(value) ? value.join(' ') : value
