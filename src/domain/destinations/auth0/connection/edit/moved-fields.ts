import { type EditableField, editableIds, fieldValue, isEditable, specOf } from './editable.ts'
import { equal } from './equal.ts'
import { readPath } from './path.ts'
import { places } from './places.ts'

/** Absent, null and empty name the same place: none. */
const nothing = (value: unknown) => value ?? null
const place = (value: unknown) => (value === '' ? null : nothing(value))

/**
 * The fields by which `after` leads the Client Secret to another place or identity than `before`.
 * Where there are any, the stored secret must not go along: the connection needs a new one, or
 * none (as for CVE-2026-15943, where a changed token URL was sent the stored secret).
 *
 * Metadata, or a place in it, that is taken away is a move: the tenant reads it again, from
 * whatever the discovery URL answers by then. So is what begins to send the secret where it was
 * stored and not sent.
 */
export function movedFields(before: unknown, after: unknown): readonly EditableField[] {
  const moved = editableIds.filter(
    (field) =>
      (specOf(field).movesSecret === true &&
        !equal(place(fieldValue(field, before)), place(fieldValue(field, after)))) ||
      beginsToSend(field, fieldValue(field, before), fieldValue(field, after)),
  )
  return [...moved, ...movedInMetadata(before, after)]
}

function beginsToSend(field: EditableField, before: unknown, after: unknown): boolean {
  const { sendsSecretAt } = specOf(field)
  return sendsSecretAt !== undefined && after === sendsSecretAt && before !== sendsSecretAt
}

function movedInMetadata(before: unknown, after: unknown): EditableField[] {
  const had = places(readPath(before, 'options.oidc_metadata'))
  const has = places(readPath(after, 'options.oidc_metadata'))
  const known = { ...places(readPath(before, 'options')), ...had }
  const gone = Object.keys(had).filter((name) => !Object.hasOwn(has, name))
  if (gone.length > 0 && gone.length === Object.keys(had).length) return ['oidcMetadata']
  const other = Object.keys(has).filter((name) => !equal(known[name], has[name]))
  const fields = [...other, ...gone]
    .map((name) => `oidcMetadata.${name}`)
    .map((field) => (isEditable(field) ? field : 'oidcMetadata'))
  return [...new Set(fields)]
}
