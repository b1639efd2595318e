import { useEffect, useRef } from 'react'
import { type FieldPath, type FieldValues, useController, useFormContext } from 'react-hook-form'
import { firstMessage } from './error-list.ts'
import { fieldId } from './field-id.ts'

/** The value of one field of the surrounding form, not yet of any type, and what wires it. */
export const useField = <Values extends FieldValues>(name: FieldPath<Values>) => {
  const { field, fieldState } = useController<Values>({ name })
  const value: unknown = field.value
  const { clearErrors } = useFormContext<Values>()
  const shown = useRef(false)
  // What was wrong with a field that is gone keeps nothing from being sent.
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
      // Not where React mounts it again at once.
      queueMicrotask(() => shown.current || clearErrors(name))
    }
  }, [clearErrors, name])
  return {
    value,
    text: typeof value === 'string' ? value : '',
    // The event or the bare value, as react-hook-form takes both.
    onChange: (next: unknown) => field.onChange(next),
    onBlur: field.onBlur,
    attach: field.ref,
    words: { id: fieldId(name), error: firstMessage(fieldState.error) },
  }
}
