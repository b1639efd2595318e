import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form'

/** What the API client throws, as far as a form needs it. */
export type SubmitError = {
  kind?: string | undefined
  /** Who failed. */
  source?: string | undefined
  /** Path of the property complained about, e.g. `options.client_id`. */
  property?: string | undefined
  code: string
  message: string
  requestId?: string | undefined
  /** The permission or scope that was missing. */
  missing?: string | undefined
  /** Seconds to wait. */
  retryAfter?: number | undefined
}

type Target<Values extends FieldValues> = {
  setError: UseFormSetError<Values>
  /** The field a complaint is about, by property path or code; undefined for the banner. */
  fieldOf: (error: SubmitError) => FieldPath<Values> | undefined
}

/** Puts a failed submit at the field that caused it, else into the form's banner. Call it in onSubmit. */
export const applySubmitError = <Values extends FieldValues>(
  error: SubmitError,
  { setError, fieldOf }: Target<Values>,
): 'field' | 'banner' => {
  const { code, message, kind, source, requestId, missing, retryAfter } = error
  const field = fieldOf(error)
  if (field !== undefined) {
    setError(field, { type: code, message })
    return 'field'
  }
  const types = { kind, source, requestId, missing, retryAfter: retryAfter?.toString() }
  setError('root.server', { type: code, message, types })
  return 'banner'
}
