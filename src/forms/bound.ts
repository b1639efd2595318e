import type { FieldPath, FieldValues } from 'react-hook-form'

/** The props of a control, less what the form gives it. */
export type Bound<Values extends FieldValues, Props> = Omit<
  Props,
  'id' | 'name' | 'value' | 'defaultValue' | 'checked' | 'onChange' | 'error' | 'ref' | 'inputRef'
> & {
  /** Where in the form's values. Give the values' type: <FormTextInput<Draft> name="…" />. */
  name: FieldPath<Values>
}
