import { useState } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { Input, type InputProps } from './input.tsx'
import styles from './secret-input.module.css'

export type SecretInputProps = FieldWords & Omit<InputProps, 'id' | 'type' | 'mono'>

/**
 * A secret that is typed or pasted once. Password managers are told to leave it alone: it belongs
 * to the connection, not to the person at the keyboard.
 */
export const SecretInput = ({
  label,
  labelHidden,
  hint,
  error,
  status,
  optional,
  id,
  ...rest
}: SecretInputProps) => {
  const [shown, setShown] = useState(false)
  const verb = shown ? 'Hide' : 'Show'
  return (
    <Field {...{ label, labelHidden, hint, error, status, optional, id }}>
      {(wiring) => (
        <div className={styles.row}>
          <Input
            {...rest}
            {...wiring}
            mono
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            data-1p-ignore=""
            data-lpignore="true"
            data-bwignore=""
          />
          <button
            type="button"
            className={styles.toggle}
            aria-label={`${verb} ${label.toLowerCase()}`}
            onClick={() => setShown(!shown)}
          >
            {verb}
          </button>
        </div>
      )}
    </Field>
  )
}
