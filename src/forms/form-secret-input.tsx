import type { FieldValues } from 'react-hook-form'
import { SecretInput, type SecretInputProps } from '#ui/secret-input.tsx'
import type { Bound } from './bound.ts'
import { useField } from './use-field.ts'

/** A secret bound to the surrounding form's memory; callers never persist its value. */
export const FormSecretInput = <Values extends FieldValues>({
  name,
  onBlur,
  ...rest
}: Bound<Values, SecretInputProps>) => {
  const { text, words, attach, onChange, onBlur: leave } = useField<Values>(name)
  return (
    <SecretInput
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
