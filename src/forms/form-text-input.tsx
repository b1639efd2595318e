import type { FieldValues } from 'react-hook-form'
import { TextInput, type TextInputProps } from '#ui/text-input.tsx'
import type { Bound } from './bound.ts'
import { useField } from './use-field.ts'

/** A line of text bound to the surrounding form. */
export const FormTextInput = <Values extends FieldValues>({
  name,
  onBlur,
  ...rest
}: Bound<Values, TextInputProps>) => {
  const { text, words, attach, onChange, onBlur: leave } = useField<Values>(name)
  return (
    <TextInput
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
