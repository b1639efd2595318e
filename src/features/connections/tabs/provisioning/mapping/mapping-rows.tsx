import { useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import styles from '../provisioning.module.css'
import type { MappingEdit, PlacedRemark } from './use-mapping.ts'

const worst = (remarks: readonly PlacedRemark[], at: number) =>
  remarks.find((one) => one.at === at && one.kind === 'bad')?.text

/** A row each: the provider’s attribute, and where it goes. */
export function MappingRows({ edit }: { readonly edit: MappingEdit }) {
  const { rows, setRows, remarks, change } = edit
  const group = useRef<HTMLFieldSetElement>(null)
  const remove = (at: number) => {
    setRows(rows.filter((_, place) => place !== at))
    group.current?.focus()
  }
  return (
    <fieldset ref={group} tabIndex={-1} className={styles.mapping}>
      <legend className={styles.legend}>Rows: SCIM attribute → Auth0 attribute</legend>
      <ol className={styles.rows}>
        {rows.map((row, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a name is being typed: it is no identity
          <li key={at} className={styles.row}>
            <TextInput
              label={`SCIM attribute of row ${at + 1}`}
              labelHidden
              mono
              autoComplete="off"
              value={row.scim}
              onChange={({ target }) => change(at, { scim: target.value })}
              error={worst(remarks, at)}
            />
            <span aria-hidden="true">→</span>
            <TextInput
              label={`Auth0 attribute of row ${at + 1}`}
              labelHidden
              mono
              autoComplete="off"
              value={row.auth0}
              onChange={({ target }) => change(at, { auth0: target.value })}
            />
            <Button size="small" aria-label={`Remove row ${at + 1}`} onClick={() => remove(at)}>
              Remove
            </Button>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={() => setRows([...rows, { scim: '', auth0: '' }])}>
        Add a row
      </Button>
    </fieldset>
  )
}
