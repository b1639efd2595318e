import type { Ref } from 'react'
import styles from './checkbox.module.css'
import { FieldError } from './field-error.tsx'
import { type FieldWords, useWiring } from './field.tsx'

export type CheckboxProps = Omit<FieldWords, 'labelHidden' | 'optional'> & {
  checked: boolean
  onChange: (checked: boolean) => void
  onBlur?: (() => void) | undefined
  name?: string | undefined
  /** Why it cannot be changed; shown below. */
  unavailable?: string | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** Yes or no, with what it means below. */
export const Checkbox = ({
  checked,
  onChange,
  onBlur,
  name,
  unavailable,
  inputRef,
  ...words
}: CheckboxProps) => {
  const hint = unavailable ?? words.hint
  const { wiring, ids } = useWiring({ ...words, hint })
  return (
    <div className={styles.checkbox}>
      <input
        {...wiring}
        ref={inputRef}
        type="checkbox"
        className={styles.box}
        name={name}
        checked={checked}
        disabled={unavailable !== undefined}
        onChange={(event) => onChange(event.target.checked)}
        onBlur={onBlur}
      />
      <label htmlFor={wiring.id} className={styles.label}>
        {words.label}
      </label>
      <div className={styles.below}>
        <FieldError id={ids.error} message={words.error} />
        {words.status && <div id={ids.status}>{words.status}</div>}
        {hint && (
          <div id={ids.hint} className={styles.hint}>
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}
