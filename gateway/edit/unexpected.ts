import {
  editableIds,
  fieldValue,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { equal } from '#domain/destinations/auth0/connection/edit/equal.ts'
import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { isObject } from '#domain/wire/json.ts'
import { differences } from '../same-connection.ts'
import { filled } from './filled.ts'
import type { Members } from './intended-write.ts'
import { withoutTestRecord } from '#domain/destinations/auth0/test-run/record-of-test.ts'

/** What the tenant fills in where it is missing; the channel by its default (recorded). */
const gaps: readonly string[] = ['type', ...filled].map((name) => `options.${name}`)
/** Compared on their own, or the tenant's alone to write. */
const apart: readonly string[] = [
  'options',
  'options.client_secret',
  'options.oidc_metadata',
  'options.schema_version',
  'enabled_clients',
]
const secretOf = (connection: Members) => readPath(connection, 'options.client_secret') || null

const metadataDiffers = (intended: unknown, found: unknown) =>
  isObject(intended) && differences(intended, found).length > 0

/**
 * Where a connection is not as it was meant: ids of fields, and paths of members that are no
 * field. Defaults and gaps that the tenant fills by itself are as meant; so is metadata that was
 * left out, for the tenant then fetches it. Options are not compared where they are not shown,
 * and the record of a test never is.
 */
export function unexpectedFields(wanted: Members, present: Members): string[] {
  const intended = withoutTestRecord(wanted)
  const found = withoutTestRecord(present)
  const shown = isObject(found['options'])
  const looked = (path: string) => shown || !path.startsWith('options.')
  const differs = (path: string, a: unknown, b: unknown) =>
    looked(path) && !equal(a, b) && !(gaps.includes(path) && (a ?? null) === null)

  const fields = editableIds.filter((field) => {
    const { path } = specOf(field)
    if (path.startsWith('options.oidc_metadata')) return false
    return differs(path, fieldValue(field, intended), fieldValue(field, found))
  })
  const paths = fields.map((field) => specOf(field).path)
  const members = [
    ...Object.keys(intended),
    ...Object.keys(isObject(intended['options']) ? intended['options'] : {}).map(
      (name) => `options.${name}`,
    ),
  ].filter(
    (path) =>
      !apart.includes(path) &&
      !paths.some((one) => `${one}.`.startsWith(`${path}.`)) &&
      differs(path, readPath(intended, path), readPath(found, path)),
  )
  const metadata = 'options.oidc_metadata'
  const otherMetadata =
    shown && metadataDiffers(readPath(intended, metadata), readPath(found, metadata))
  const otherSecret = shown && secretOf(intended) !== secretOf(found)
  return [
    ...fields,
    ...members,
    ...(otherMetadata ? ['oidcMetadata'] : []),
    ...(otherSecret ? ['clientSecret'] : []),
  ]
}
