import { type EditableField, editableIds, fieldValue, isEditable, specOf } from './editable.ts'
import { equal, readPath } from './path.ts'
import { places } from './places.ts'

/** Absent, null and empty name the same place: none. */
const nothing = (value: unknown) => value ?? null
const place = (value: unknown) => (value === '' ? null : nothing(value))

/**
 * The fields by which `after` leads the Client Secret to another place or identity than `before`.
 * Where there are any, the stored secret must not go along: the connection needs a new one, or
 * none (as for CVE-2026-15943, where a changed token URL was sent the stored secret).
 *
 * Metadata that is taken away is no move: the tenant reads it again from the discovery URL.
 */
export function movedFields(before: unknown, after: unknown): readonly EditableField[] {
  const moved = editableIds.filter(
    (field) =>
      specOf(field).movesSecret === true &&
      !equal(place(fieldValue(field, before)), place(fieldValue(field, after))),
  )
  return [...moved, ...movedInMetadata(before, after)]
}

function movedInMetadata(before: unknown, after: unknown): EditableField[] {
  const known = {
    ...places(readPath(before, 'options')),
    ...places(readPath(before, 'options.oidc_metadata')),
  }
  const fields = Object.entries(places(readPath(after, 'options.oidc_metadata')))
    .filter(([name, value]) => !equal(known[name], value))
    .map(([name]) => `oidcMetadata.${name}`)
    .map((field) => (isEditable(field) ? field : 'oidcMetadata'))
  return [...new Set(fields)]
}
