import { SecretInput } from '#ui/secret-input.tsx'
import { bound } from './bound-input.tsx'

/** A secret bound to the surrounding form's memory; callers never persist its value. */
export const FormSecretInput = bound(SecretInput)
