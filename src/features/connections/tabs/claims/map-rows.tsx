import { useRef } from 'react'
import { fieldValue } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { equal } from '#domain/destinations/auth0/connection/edit/equal.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import type { Offer } from '#domain/destinations/auth0/mapping/completions.ts'
import type { Remark } from '#domain/destinations/auth0/mapping/remark.ts'
import { type MapRow, rowProblem } from '#domain/destinations/auth0/mapping/rows.ts'
import { isObject } from '#domain/wire/json.ts'
import { useField } from '#forms/use-field.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import styles from './claims.module.css'
import { MapLine } from './map-line.tsx'
import type { ClaimsForm } from './use-claims-form.ts'

interface Props {
  readonly form: ClaimsForm
  readonly offers: readonly Offer[]
  readonly remarks: readonly Remark[]
}

/** The map, row by row. */
export function MapRows({ form, offers, remarks }: Props) {
  const { edit, rows, setRows, addRow, fresh } = form
  const { words } = useField<EditValues>('attributes')
  const add = useRef<HTMLButtonElement>(null)
  const stored = fieldValue('attributes', edit.base)
  const isStored = ({ attribute, value }: MapRow) =>
    isObject(stored) && Object.hasOwn(stored, attribute) && equal(stored[attribute], value)
  return (
    <section className={styles.panel} id={words.id} tabIndex={-1} aria-label="Rows">
      <ul className={styles.rows} aria-label="Attributes of the user">
        {rows.map((row, at) => (
          <MapLine
            key={row.id}
            row={row}
            at={at + 1}
            problem={rowProblem(row, rows)}
            changed={!isStored(row)}
            offers={offers}
            remarks={remarks.filter(({ attribute }) => attribute === row.attribute)}
            fresh={row.id === fresh}
            onChange={(next) => setRows(rows.map((one) => (one.id === row.id ? next : one)))}
            onRemove={() => {
              add.current?.focus()
              setRows(rows.filter(({ id }) => id !== row.id))
            }}
          />
        ))}
      </ul>
      <div className={styles.foot}>
        <Button ref={add} size="small" onClick={() => addRow('')}>
          Add a row
        </Button>
        <span className={styles.quiet}>
          {rows.length === 0
            ? 'No attribute is mapped yet.'
            : 'Type $ in a value: the claims that came are offered.'}
        </span>
        <FieldError id={`${words.id}-error`} message={words.error} />
      </div>
    </section>
  )
}
