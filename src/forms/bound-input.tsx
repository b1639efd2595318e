import type { ComponentType, FocusEvent, FocusEventHandler, Ref } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { Bound } from './bound.ts'
import { useField } from './use-field.ts'

/** What a control of text takes from the form. */
interface Wired<Control> {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | number | readonly string[] | undefined
  readonly ref?: Ref<Control> | undefined
  readonly onChange?: ((event: never) => void) | undefined
  readonly onBlur?: FocusEventHandler<Control> | undefined
}

/** A control of text bound to the surrounding form, e.g. `bound(TextInput)`. */
export function bound<Element extends HTMLElement, Props extends Wired<Element>>(
  Control: ComponentType<Props>,
) {
  return function BoundControl<Values extends FieldValues>({
    name,
    onBlur,
    ...rest
  }: Bound<Values, Props> & Pick<Wired<Element>, 'onBlur'>) {
    const { text, words, attach, onChange, onBlur: leave } = useField<Values>(name)
    const given = {
      ...rest,
      ...words,
      name,
      ref: attach,
      value: text,
      onChange,
      onBlur: (event: FocusEvent<Element>) => {
        leave()
        onBlur?.(event)
      },
    }
    // Bound took away what is given here: the two together are the control's own props.
    return <Control {...(given as unknown as Props)} />
  }
}
