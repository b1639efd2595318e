import type { FieldValues } from 'react-hook-form'
import { Select, type SelectProps } from '#ui/select.tsx'
import type { Bound } from './bound.ts'
import { useField } from './use-field.ts'

/** A select bound to the surrounding form. */
export const FormSelect = <Values extends FieldValues>({
  name,
  onBlur,
  ...rest
}: Bound<Values, SelectProps>) => {
  const { text, words, attach, onChange, onBlur: leave } = useField<Values>(name)
  return (
    <Select
      {...rest}
      {...words}
      name={name}
      ref={attach}
      value={text}
      onChange={onChange}
      onBlur={(event) => {
        leave()
        onBlur?.(event)
      }}
    />
  )
}
