import { fieldValue } from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { judgeMap } from '#domain/destinations/auth0/mapping/judge-map.ts'
import type { Remark } from '#domain/destinations/auth0/mapping/remark.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { applied } from './edit-words.ts'

/** Of the mapping as it would be saved; none where it stays as it is. */
export function mapRemarksOf(
  connection: ConnectionView,
  operations: readonly Operation[],
  rules: OriginRules,
): Remark[] {
  if (!operations.some(({ field }) => field === 'attributes' || field === 'mappingMode')) return []
  const after = applied(connection, operations, rules)
  return judgeMap({
    mapping_mode: fieldValue('mappingMode', after),
    attributes: fieldValue('attributes', after),
  })
}
