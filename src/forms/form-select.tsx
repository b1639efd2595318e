import { Select } from '#ui/select.tsx'
import { bound } from './bound-input.tsx'

/** A select bound to the surrounding form. */
export const FormSelect = bound(Select)
