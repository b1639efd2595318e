import type { FieldValues } from 'react-hook-form'
import { Choice, type ChoiceProps } from '#ui/choice.tsx'
import type { Bound } from './bound.ts'
import { useField } from './use-field.ts'

/** One of a few, bound to the surrounding form. */
export const FormChoice = <Values extends FieldValues>({
  name,
  onBlur,
  ...rest
}: Bound<Values, ChoiceProps<string>>) => {
  const field = useField<Values>(name)
  return (
    <Choice
      {...rest}
      {...field.words}
      name={name}
      inputRef={field.attach}
      value={field.text}
      onChange={field.onChange}
      onBlur={() => {
        field.onBlur()
        onBlur?.()
      }}
    />
  )
}
