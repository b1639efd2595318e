import type { FieldValues } from 'react-hook-form'
import { Checkbox, type CheckboxProps } from '#ui/checkbox.tsx'
import type { Bound } from './bound.ts'
import { useField } from './use-field.ts'

/** Yes or no, bound to the surrounding form. */
export const FormCheckbox = <Values extends FieldValues>({
  name,
  onBlur,
  ...rest
}: Bound<Values, CheckboxProps>) => {
  const field = useField<Values>(name)
  return (
    <Checkbox
      {...rest}
      {...field.words}
      name={name}
      inputRef={field.attach}
      checked={field.value === true}
      onChange={field.onChange}
      onBlur={() => {
        field.onBlur()
        onBlur?.()
      }}
    />
  )
}
