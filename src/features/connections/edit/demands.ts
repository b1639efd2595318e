import { isEditable, labelOf, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { movedFields } from '#domain/destinations/auth0/connection/edit/moved-fields.ts'
import { testedFields } from '#domain/destinations/auth0/connection/edit/tested.ts'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { applied } from './edit-words.ts'

/** Labels of the changed fields that lead the stored secret elsewhere; none: it may stay. */
export function secretMovedBy(
  base: ConnectionView,
  operations: readonly Operation[],
  rules: OriginRules,
): string[] {
  if (base.secretStored !== true) return []
  return movedFields(base, applied(base, operations, rules)).map((field) => labelOf(field, base))
}

/** A save of these while the check says that it will not work takes a reason. */
export const isJudged = (operations: readonly Operation[], secretGiven: boolean): boolean =>
  secretGiven || operations.some(({ field }) => isEditable(field) && specOf(field).judged === true)

/** Whether logins of applications may notice. */
export const reachesLogins = (operations: readonly Operation[]): boolean =>
  operations.some(
    ({ field }) =>
      isEditable(field) &&
      (specOf(field).consequence !== undefined || specOf(field).movesSecret !== undefined),
  )

/** The connection has a record of a test, which no longer counts after this. */
export function outdatesTest(
  base: ConnectionView,
  operations: readonly Operation[],
  secretChanged: boolean,
): boolean {
  const { kind } = testStateOf(base)
  if (kind !== 'passed' && kind !== 'unknown') return false
  return (
    secretChanged ||
    operations.some(({ field }) => isEditable(field) && testedFields.includes(field))
  )
}

/** A private key, or a flow without a token request, needs no secret. */
export const needsNoSecret = (operations: readonly Operation[]): boolean =>
  operations.some(
    (one) =>
      'set' in one &&
      ((one.field === 'authMethod' && one.set === 'private_key_jwt') ||
        (one.field === 'channel' && one.set === 'front_channel')),
  )
