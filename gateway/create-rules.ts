import {
  type EditableField,
  editableIds,
  editProblem,
  fieldValue,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { places } from '#domain/destinations/auth0/connection/edit/places.ts'
import { wrongMember } from '#domain/destinations/auth0/connection/edit/wrong-member.ts'
import { domainKey } from '#domain/destinations/auth0/connection/domains.ts'
import { eachOnce } from '#domain/destinations/auth0/connection/items.ts'
import { urlProblem } from '#domain/destinations/auth0/connection/urls.ts'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { isObject } from '#domain/wire/json.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { trialKey } from '#domain/destinations/auth0/credential/trial.ts'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { refuseSecretInNotes } from './edit/secret-in-notes.ts'
import { ownFailure } from './failure.ts'

const own = {
  [testRecordKey]: 'where a test is recorded',
  [trialKey]: 'where a new secret is tried',
} as const

const others: readonly EditableField[] = ['upstreamParams', 'displayName']
/** What leads users or the secret somewhere, or is shown to them, is judged as an edit would be; the rest is the tenant's. */
const judged: readonly EditableField[] = editableIds.filter((field) => {
  const { kind, movesSecret, path } = specOf(field)
  if (path.startsWith('options.oidc_metadata')) return false
  return kind === 'url' || movesSecret === true || others.includes(field)
})

/** Domains in other letter case are one here too, as in an edit. */
export function withDomainsOnce(connection: CreateConnectionBody): CreateConnectionBody {
  const aliases = connection.options?.['domain_aliases']
  if (!Array.isArray(aliases)) return connection
  const domain_aliases = eachOnce<unknown>(aliases, domainKey)
  return { ...connection, options: { ...connection.options, domain_aliases } }
}

/** 400 `invalid_request` for members no connection is created with, named as the tenant would name them. */
export function refuseWrongCreate(connection: CreateConnectionBody, rules: OriginRules): void {
  const refuse = (path: string, problem: string) => {
    throw ownFailure(400, 'invalid_request', problem, { property: path })
  }
  for (const field of judged) {
    const value = fieldValue(field, connection) ?? undefined
    const problem = value === undefined ? undefined : editProblem(field, value, rules)
    if (problem !== undefined) refuse(specOf(field).path, problem)
  }
  // They would say that somebody has tested, and who, or that it may be deleted with no more ado. As an
  // edit, a create does not write them.
  for (const [key, where] of Object.entries(own))
    if (Object.hasOwn(connection.metadata ?? {}, key))
      refuse('metadata', `${key} is written ${where}.`)
  refuseSecretInNotes(connection.metadata, connection.options?.['client_secret'])
  const noUrl = 'Not a URL that Auth0 can be given.'
  for (const [name, place] of Object.entries(places(connection.options)))
    if (typeof place === 'string' && urlProblem(place, rules, 2083) !== undefined)
      refuse(`options.${name}`, noUrl)
  const metadata = isObject(connection.options) ? connection.options['oidc_metadata'] : undefined
  const wrong = wrongMember(metadata, rules)
  if (wrong !== undefined)
    refuse(wrong.length > 100 ? 'options.oidc_metadata' : `options.oidc_metadata.${wrong}`, noUrl)
}
