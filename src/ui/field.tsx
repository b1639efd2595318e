import { type ReactNode, useId } from 'react'
import { FieldError } from './field-error.tsx'
import styles from './field.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

/** What a control spreads on itself to belong to its label, hint, error and status. */
export type FieldWiring = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** The words of a field, the same for every kind of control. */
export type FieldWords = {
  label: string
  labelHidden?: boolean | undefined
  hint?: ReactNode
  error?: string | undefined
  /** What was found out about the value, e.g. a Verdict; read together with the field. */
  status?: ReactNode
  optional?: boolean | undefined
  /** Given where an error summary links here; else made up. */
  id?: string | undefined
}

type FieldProps = FieldWords & { children: (wiring: FieldWiring) => ReactNode }

/** The ids of what describes a control, in reading order: what is wrong first. */
export const useWiring = ({ id, hint, error, status }: FieldWords) => {
  const made = useId()
  const own = id ?? made
  const ids = { hint: `${own}-hint`, error: `${own}-error`, status: `${own}-status` }
  const described = [error && ids.error, status && ids.status, hint && ids.hint].filter(Boolean)
  const wiring: FieldWiring = {
    id: own,
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return { wiring, ids }
}

/** Label above, then the control, then error, status and hint. */
export const Field = ({ children, ...words }: FieldProps) => {
  const { label, labelHidden, hint, error, status, optional } = words
  const { wiring, ids } = useWiring(words)
  const text = (
    <label htmlFor={wiring.id} className={styles.label}>
      {label}
      {optional && ' '}
      {optional && <span className={styles.optional}>(optional)</span>}
    </label>
  )
  return (
    <div className={styles.field}>
      {labelHidden ? <VisuallyHidden>{text}</VisuallyHidden> : text}
      {children(wiring)}
      <FieldError id={ids.error} message={error} />
      {status && <div id={ids.status}>{status}</div>}
      {hint && (
        <div id={ids.hint} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  )
}
