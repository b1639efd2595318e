import { TextInput } from '#ui/text-input.tsx'
import { bound } from './bound-input.tsx'

/** A line of text bound to the surrounding form. */
export const FormTextInput = bound(TextInput)
