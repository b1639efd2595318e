import { TextArea } from '#ui/text-area.tsx'
import { bound } from './bound-input.tsx'

/** Several lines of text bound to the surrounding form. */
export const FormTextArea = bound(TextArea)
