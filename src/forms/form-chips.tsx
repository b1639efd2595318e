import type { FieldValues } from 'react-hook-form'
import { Chips, type ChipsProps } from '#ui/chips.tsx'
import type { Bound } from './bound.ts'
import { useField } from './use-field.ts'

const isText = (entry: unknown) => typeof entry === 'string'

/** A list of words, bound to the surrounding form. */
export const FormChips = <Values extends FieldValues>({
  name,
  onBlur,
  ...rest
}: Bound<Values, ChipsProps>) => {
  const field = useField<Values>(name)
  return (
    <Chips
      {...rest}
      {...field.words}
      inputRef={field.attach}
      value={Array.isArray(field.value) ? field.value.filter(isText) : []}
      onChange={field.onChange}
      onBlur={() => {
        field.onBlur()
        onBlur?.()
      }}
    />
  )
}
