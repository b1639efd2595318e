import type { ComponentPropsWithRef } from 'react'
import { classes } from './classes.ts'
import { Field, type FieldWords } from './field.tsx'
import styles from './input.module.css'

export type SelectOption = { value: string; label: string }

export type SelectProps = FieldWords &
  Omit<ComponentPropsWithRef<'select'>, 'id' | 'style' | 'children'> & {
    options: readonly SelectOption[]
  }

/** A native select with its label. An option with value '' asks to choose. */
export const Select = ({
  label,
  labelHidden,
  hint,
  error,
  status,
  optional,
  id,
  options,
  className,
  ...rest
}: SelectProps) => (
  <Field {...{ label, labelHidden, hint, error, status, optional, id }}>
    {(wiring) => (
      <select {...rest} {...wiring} className={classes(styles.input, styles.select, className)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
