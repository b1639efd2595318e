import type { ComponentPropsWithRef } from 'react'
import { classes } from './classes.ts'
import { Field, type FieldWords } from './field.tsx'
import styles from './input.module.css'

export type TextAreaProps = FieldWords &
  Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'style'> & { mono?: boolean | undefined }

/** Several lines of text with their label. */
export const TextArea = ({
  label,
  labelHidden,
  hint,
  error,
  status,
  optional,
  id,
  mono,
  className,
  ...rest
}: TextAreaProps) => (
  <Field {...{ label, labelHidden, hint, error, status, optional, id }}>
    {(wiring) => (
      <textarea
        rows={4}
        {...(mono && { spellCheck: false, autoCapitalize: 'none' })}
        {...rest}
        {...wiring}
        className={classes(styles.input, styles.area, mono && styles.mono, className)}
      />
    )}
  </Field>
)
