import { editableIds, fieldValue } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { equal } from '#domain/destinations/auth0/connection/edit/equal.ts'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { applied, differenceInWords, fieldLabel, valueInWords } from './edit-words.ts'

interface Changed {
  readonly field: string
  readonly label: string
  readonly mine: string
  readonly now: string
}

interface Versions {
  readonly base: ConnectionView
  readonly now: ConnectionView
  readonly operations: readonly Operation[]
}

/** What somebody changed since the operator read the connection, beside what the operator wants. */
export function changedMeanwhile(
  { base, now, operations }: Versions,
  rules: OriginRules,
): Changed[] {
  const mine = applied(base, operations, rules)
  return editableIds
    .filter((field) => field !== 'oidcMetadata')
    .filter((field) => !equal(fieldValue(field, base), fieldValue(field, now)))
    .map((field) => {
      const wanted = fieldValue(field, mine)
      const same = equal(wanted, fieldValue(field, base))
      return {
        field,
        label: fieldLabel(field, base),
        mine: same ? 'unchanged' : valueInWords(field, wanted),
        now: differenceInWords(field, fieldValue(field, base), fieldValue(field, now)).after,
      }
    })
}

const columns: readonly Column<Changed>[] = [
  { header: 'Field', cell: ({ label }) => label, names: true },
  { header: 'Your value', cell: ({ mine }) => <VisibleText value={mine} /> },
  { header: 'Value now', cell: ({ now }) => <VisibleText value={now} /> },
]

/** A stale edit: nothing was written, nothing is lost. */
export function StaleView({ rules, ...versions }: Versions & { readonly rules: OriginRules }) {
  const rows = changedMeanwhile(versions, rules)
  return (
    <>
      <p>Nothing was written. Somebody saved it after you opened it.</p>
      {rows.length === 0 ? (
        <p>Only options that are not shown here, or Greencheck’s own key, are different now.</p>
      ) : (
        <Table
          caption="Changed meanwhile"
          captionShown
          rows={rows}
          rowKey={({ field }) => field}
          columns={columns}
        />
      )}
      <p>
        “Save on top of it” writes your changes and keeps the others. “Take theirs” gives up what
        you entered.
      </p>
    </>
  )
}
