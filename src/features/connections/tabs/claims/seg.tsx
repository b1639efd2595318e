import { useId } from 'react'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import styles from './seg.module.css'

interface Props<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: Readonly<Record<Value, string>>
  readonly onChange: (value: Value) => void
}

/** One of a few ways to look at the same thing, in one line: radio buttons. */
export function Seg<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const group = useId()
  const values = Object.keys(options) as Value[]
  return (
    <fieldset className={styles.seg}>
      <VisuallyHidden>
        <legend>{label}</legend>
      </VisuallyHidden>
      {values.map((one) => (
        <label key={one} className={styles.option}>
          <input
            type="radio"
            name={group}
            value={one}
            checked={one === value}
            onChange={() => onChange(one)}
          />
          <span>{options[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}
