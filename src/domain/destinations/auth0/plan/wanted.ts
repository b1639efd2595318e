import { z } from 'zod/mini'
import { isObject } from '#domain/wire/json.ts'
import { type EditableField, editableIds, fieldValue, specOf } from '../connection/edit/editable.ts'
import { equal } from '../connection/edit/equal.ts'
import { lacking } from '../connection/items.ts'
import type { CreateConnectionBody } from '../contract/connection.ts'
import type { ConnectionView } from '../contract/views.ts'

type Members = Readonly<Record<string, unknown>>

const texts = z.array(z.string())

/** What the samples of Auth0's documentation call it; as one text, or as a list. */
export function withScope(body: CreateConnectionBody): CreateConnectionBody {
  const { scopes, ...options } = body.options ?? {}
  if (scopes === undefined || options['scope'] !== undefined) return body
  const list = texts.safeParse(scopes)
  const scope = list.success ? list.data.join(' ') : scopes
  return { ...body, options: { ...options, scope } }
}

const documentPath = 'options.oidc_metadata'
/** Of the discovery document its members are fields, and the whole is none. */
const fieldsOf = editableIds.filter((field) => specOf(field).path !== documentPath)

/** What Greencheck itself notes at a connection of one tenant. */
const isOwnNote = (key: string): boolean => key.startsWith('greencheck_')
export const withoutOwnNotes = (notes: Members): Members =>
  Object.fromEntries(Object.entries(notes).filter(([key]) => !isOwnNote(key)))

/**
 * The fields that the text names, with its values. Null leaves a member to the tenant, as in a create,
 * and so says nothing here.
 */
export const wantedFields = (
  body: CreateConnectionBody,
  view?: ConnectionView,
): readonly (readonly [EditableField, unknown])[] =>
  fieldsOf
    .map((field) => [field, valueIn(field, body, view)] as const)
    .filter(([, value]) => value !== undefined && value !== null)

function valueIn(field: EditableField, body: CreateConnectionBody, view?: ConnectionView): unknown {
  const value = fieldValue(field, body)
  if (field !== 'metadata' || !isObject(value)) return value
  // Notes are one field with a name for each: those that the text does not name stay.
  const notes = { ...view?.metadata, ...withoutOwnNotes(value) }
  return equal(notes, {}) ? undefined : notes
}

/** A list without an order, absent where it is empty; what a connection has by itself, absent. */
export function isAsWanted(field: EditableField, stored: unknown, wanted: unknown): boolean {
  const { kind, usual, sameItem } = specOf(field)
  if (equal(stored, wanted)) return true
  if (kind === 'list' && Array.isArray(wanted)) {
    const has = texts.safeParse(stored ?? [])
    const wants = texts.safeParse(wanted)
    if (!has.success || !wants.success) return false
    const [missing, more] = [
      lacking(wants.data, has.data, sameItem),
      lacking(has.data, wants.data, sameItem),
    ]
    return missing.length === 0 && more.length === 0
  }
  // Absent, null and what is there by itself are one.
  if (stored !== undefined && stored !== null) return false
  const byItself = [usual, kind === 'boolean' ? field === 'enabled' : '', {}]
  return byItself.some((one) => one !== undefined && equal(one, wanted))
}

/** Paths of the body that no field names, deepest first member that has none. */
export function unnamedIn(value: unknown, path = ''): string[] {
  if (path === 'options.client_secret' || path === 'name' || path === 'strategy') return []
  if (value === undefined || value === null) return []
  if (fieldsOf.some((field) => specOf(field).path === path)) return []
  const hasFields =
    path === '' || fieldsOf.some((field) => specOf(field).path.startsWith(`${path}.`))
  if (!hasFields) return [path]
  return isObject(value)
    ? Object.entries(value).flatMap(([name, one]) =>
        unnamedIn(one, path === '' ? name : `${path}.${name}`),
      )
    : [path]
}

/** Members that the row of a create does not take: an edit says them afterwards. */
const afterwards: readonly string[] = ['realms', 'authentication', 'connected_accounts']
const refusedByCreate = (name: string, value: unknown): boolean =>
  afterwards.includes(name) ||
  name.startsWith('cross_app_access_') ||
  (name === 'is_domain_connection' && value === true)

/** The part of a body that a create takes. */
export function creatable(body: CreateConnectionBody): CreateConnectionBody {
  const { name, strategy, metadata, enabled_clients: _clients, ...rest } = body
  const kept = Object.entries(rest).filter(([member, value]) => !refusedByCreate(member, value))
  const notes = metadata && withoutOwnNotes(metadata)
  return {
    name,
    strategy,
    ...Object.fromEntries(kept),
    ...(notes && Object.keys(notes).length > 0 && { metadata: Object.fromEntries(texted(notes)) }),
  }
}

const texted = (notes: Members): [string, string][] =>
  Object.entries(notes).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] satisfies [string, string]] : [],
  )

/** Members of the text that a create leaves out and no edit says. */
export const neverWritten = (body: CreateConnectionBody): string[] =>
  unnamedIn(body).filter((path) => refusedByCreate(path.split('.')[0] ?? '', undefined))
