import { useEffect, useId, useRef } from 'react'
import type { Offer } from '#domain/destinations/auth0/mapping/completions.ts'
import type { Remark } from '#domain/destinations/auth0/mapping/remark.ts'
import type { MapRow, RowProblem } from '#domain/destinations/auth0/mapping/rows.ts'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon.tsx'
import { Input } from '#ui/input.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'
import { ClaimCombobox } from './claim-combobox.tsx'
import styles from './claims.module.css'
import { RowRemarks } from './row-remarks.tsx'
import { problemWords } from './words.ts'

interface Props {
  readonly row: MapRow
  /** Counted from 1. */
  readonly at: number
  readonly problem: RowProblem | undefined
  /** Not as it is stored. */
  readonly changed: boolean
  readonly offers: readonly Offer[]
  readonly remarks: readonly Remark[]
  /** It was just added: it takes the focus. */
  readonly fresh: boolean
  readonly onChange: (row: MapRow) => void
  readonly onRemove: () => void
}

/** One attribute, left, and what it is made from, right. */
export function MapLine(props: Props) {
  const { row, at, problem, changed, offers, remarks, fresh, onChange, onRemove } = props
  const about = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (fresh) input.current?.focus()
  }, [fresh])
  const name = row.attribute === '' ? `row ${at}` : visible(row.attribute)
  const described = problem || remarks.length > 0 ? about : undefined
  const isText = typeof row.value === 'string' || row.value === undefined
  return (
    <li className={classes(styles.row, changed && styles.changed)}>
      <Input
        ref={input}
        mono
        aria-label={`Attribute ${at}${changed ? ', changed' : ''}`}
        aria-describedby={described}
        aria-invalid={problem && problem !== 'no-value' ? true : undefined}
        autoComplete="off"
        value={row.attribute}
        onChange={(event) => onChange({ ...row, attribute: event.target.value })}
      />
      <span className={styles.from} aria-hidden="true">
        ←
      </span>
      {isText ? (
        <ClaimCombobox
          label={`Value of ${name}`}
          value={typeof row.value === 'string' ? row.value : ''}
          offers={offers}
          describedBy={described}
          invalid={problem === 'no-value'}
          onChange={(value) => onChange({ ...row, value })}
        />
      ) : (
        <Input
          mono
          readOnly
          aria-label={`Value of ${name}, no text: it is changed in the JSON`}
          title="No text: it is changed in the JSON."
          value={visible(JSON.stringify(row.value))}
        />
      )}
      <button
        type="button"
        className={styles.icon}
        aria-label={`Remove ${name}`}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
      {described && (
        <div id={about} className={styles.remarks}>
          {problem && <Verdict kind="bad">{problemWords[problem]}</Verdict>}
          <RowRemarks
            remarks={remarks}
            onTake={({ for: side, text }) => {
              onChange({ ...row, [side]: text })
              input.current?.focus()
            }}
          />
        </div>
      )}
    </li>
  )
}
