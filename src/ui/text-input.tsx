import { Field, type FieldWords } from './field.tsx'
import { Input, type InputProps } from './input.tsx'

export type TextInputProps = FieldWords & Omit<InputProps, 'id'>

/** One line of text with its label. */
export const TextInput = ({
  label,
  labelHidden,
  hint,
  error,
  status,
  optional,
  id,
  ...rest
}: TextInputProps) => (
  <Field {...{ label, labelHidden, hint, error, status, optional, id }}>
    {(wiring) => <Input {...rest} {...wiring} />}
  </Field>
)
