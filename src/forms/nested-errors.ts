import { type FieldErrors, type FieldValues, get, set } from 'react-hook-form'

/**
 * Messages by path (`endpoints.issuer`) in the nesting that the form library reads errors in. The
 * first message of a path counts; one of the whole stands beside those of its members.
 */
export function nestedErrors<Values extends FieldValues>(
  found: Iterable<readonly [path: string, message: string | undefined]>,
): FieldErrors<Values> {
  const errors: FieldErrors<Values> = {}
  for (const [path, message] of found) {
    const there: { message?: unknown } | undefined = get(errors, path)
    if (typeof there?.message === 'string') continue
    set(errors, path, { ...there, type: 'invalid', message })
  }
  return errors
}
