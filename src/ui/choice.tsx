import { Fragment, type ReactNode, type Ref, useId } from 'react'
import { FieldError } from './field-error.tsx'
import { type FieldWords, useWiring } from './field.tsx'
import styles from './choice.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type ChoiceOption<Value extends string> = {
  value: Value
  label: string
  description?: ReactNode
  /** Why it cannot be chosen; shown in place of the description. */
  unavailable?: string | undefined
  /** What is asked and said when this one is chosen; stands right below it. */
  details?: ReactNode
}

export type ChoiceProps<Value extends string> = FieldWords & {
  value: Value | '' | undefined
  onChange: (value: Value) => void
  onBlur?: (() => void) | undefined
  options: readonly ChoiceOption<Value>[]
  name?: string | undefined
  /** The radio that takes focus: the chosen one, else the first. */
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** One of a few, each with its consequence: radio buttons in a fieldset. */
export const Choice = <Value extends string>({
  value,
  onChange,
  onBlur,
  options,
  name,
  inputRef,
  ...words
}: ChoiceProps<Value>) => {
  const group = useId()
  const { wiring, ids } = useWiring(words)
  const { label, labelHidden, hint, error, status, optional } = words
  const open = options.filter((option) => !option.unavailable)
  const entry = open.find((option) => option.value === value) ?? open[0]
  const legend = (
    <>
      {label}
      {optional && ' (optional)'}
    </>
  )
  return (
    <fieldset className={styles.choice} aria-describedby={wiring['aria-describedby']}>
      <legend className={styles.legend}>
        {labelHidden ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}
      </legend>
      {hint && (
        <div id={ids.hint} className={styles.hint}>
          {hint}
        </div>
      )}
      {options.map((option, index) => {
        const about = option.unavailable ?? option.description
        const aboutId = `${group}-${index}`
        return (
          <Fragment key={option.value}>
            <label className={styles.option}>
              <input
                type="radio"
                className={styles.radio}
                name={name ?? group}
                value={option.value}
                checked={option.value === value}
                disabled={Boolean(option.unavailable)}
                onChange={() => onChange(option.value)}
                onBlur={onBlur}
                aria-labelledby={`${aboutId}-label`}
                aria-describedby={about ? aboutId : undefined}
                {...(option === entry && { id: wiring.id, ref: inputRef })}
              />
              <span id={`${aboutId}-label`} className={styles.label}>
                {option.label}
              </span>
              {about && (
                <span id={aboutId} className={styles.about}>
                  {about}
                </span>
              )}
            </label>
            {option.details && option.value === value && (
              <div className={styles.details}>{option.details}</div>
            )}
          </Fragment>
        )
      })}
      <FieldError id={ids.error} message={error} />
      {status && <div id={ids.status}>{status}</div>}
    </fieldset>
  )
}
