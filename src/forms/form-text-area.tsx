import type { FieldValues } from 'react-hook-form'
import { TextArea, type TextAreaProps } from '#ui/text-area.tsx'
import type { Bound } from './bound.ts'
import { useField } from './use-field.ts'

/** Several lines of text bound to the surrounding form. */
export const FormTextArea = <Values extends FieldValues>({
  name,
  onBlur,
  ...rest
}: Bound<Values, TextAreaProps>) => {
  const { text, words, attach, onChange, onBlur: leave } = useField<Values>(name)
  return (
    <TextArea
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
