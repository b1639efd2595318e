import type { ApiErrorFields, ErrorKind } from '#api/errors.ts'
import { adviceFor } from '#forms/advice.ts'
import { VisibleText } from '#ui/visible-text.tsx'

export type Failed = Pick<
  ApiErrorFields,
  'kind' | 'message' | 'requestId' | 'missing' | 'retryAfter'
> &
  Partial<Pick<ApiErrorFields, 'source'>>

/** Where a form's advice speaks of what was entered, and there is no form. */
const advices: Partial<Record<ErrorKind, string>> = {
  'signed-out': 'Sign in again, then try again.',
  invalid: 'Load the page again. If it stays, report the request.',
  unavailable:
    'Try again in a minute. If it lasts, an administrator finds the cause by the request.',
  offline: 'Check your network, then try again.',
}

const wordsOf = ({ kind, source, missing, retryAfter }: Failed) =>
  adviceFor(kind, { source, missing, retryAfter: retryAfter?.toString() })

/** The headline of a failure: "The tenant gave no usable answer". */
export const failureTitle = (error: Failed): string => wordsOf(error).title

/** What was not done, and why; where nobody can tell whether it was done, that alone. */
export const failedTitle = (undone: string, error: Failed): string =>
  error.kind === 'lost' ? `${failureTitle(error)}.` : `${undone}. ${failureTitle(error)}.`

/** What the server said, who can mend it, and the request to quote. */
export const FailureNote = ({ error }: { readonly error: Failed }) => (
  <>
    <p>
      <VisibleText value={error.message} />
    </p>
    <p>{advices[error.kind] ?? wordsOf(error).advice}</p>
    {error.requestId && (
      <p>
        Request{' '}
        <code>
          <VisibleText value={error.requestId} />
        </code>
      </p>
    )}
  </>
)
