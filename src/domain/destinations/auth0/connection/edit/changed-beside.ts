import type { ConnectionView } from '../../contract/views.ts'
import type { Operation } from '../../contract/edit.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { withoutTestRecord } from '../../test-run/record-of-test.ts'
import { type EditableField, editableIds, fieldValue, specOf } from './editable.ts'
import { equal } from './equal.ts'
import { applyOperations } from './operations.ts'
import { readPath } from './path.ts'

/** What a write puts where nothing was, the gateway's and the tenant's part of it (recorded). */
const fills: { readonly [F in EditableField]?: (now: ConnectionView) => unknown } = {
  displayName: ({ name }) => name,
  channel: () => 'front_channel',
  pkce: () => 'auto',
  mappingMode: () => 'bind_all',
}
const endpoints: readonly EditableField[] = [
  'issuer',
  'authorizationEndpoint',
  'tokenEndpoint',
  'jwksUri',
  'userinfoEndpoint',
]

const filled = (field: EditableField, now: ConnectionView): unknown =>
  endpoints.includes(field)
    ? (readPath(now, specOf(field).path.replace('options.', 'options.oidc_metadata.')) ?? '')
    : fills[field]?.(now)

/**
 * The fields of `now` that are neither as `base` had them nor what the edit, known to be done,
 * makes of it. The metadata is left out, which the tenant fetches by itself, and the record of a
 * test, which is no setting.
 */
export function changedBeside(
  base: ConnectionView,
  now: ConnectionView,
  operations: readonly Operation[],
  rules: OriginRules,
): EditableField[] {
  const edited = applyOperations(base, operations, rules)
  const expected = withoutTestRecord<object>(edited.ok ? edited.connection : base)
  const found = withoutTestRecord(now)
  return editableIds.filter((field) => {
    if (specOf(field).path.startsWith('options.oidc_metadata')) return false
    const [was, is] = [fieldValue(field, expected), fieldValue(field, found)]
    return !equal(was, is) && !((was || null) === null && equal(is, filled(field, now)))
  })
}
