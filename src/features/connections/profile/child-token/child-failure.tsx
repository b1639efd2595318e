import { isApiError } from '#api/errors.ts'
import { FailureNote, failureTitle } from '#panels/failure/failure-note.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface Props {
  /** "The access token". */
  readonly what: string
  readonly error: Error
}

/** Why nothing of the child tenant can be shown, and who changes that. */
export function ChildFailure({ what, error }: Props) {
  if (!isApiError(error)) return <Callout kind="warn" title={`${what} could not be read`} />
  if (error.kind === 'not-found')
    return (
      <Callout kind="warn" title={`${what} could not be read`}>
        <p>
          <VisibleText value={error.message} /> A login stores a new one.
        </p>
      </Callout>
    )
  return (
    <Callout kind="warn" title={`${what} could not be read: ${failureTitle(error)}`}>
      <FailureNote error={error} />
    </Callout>
  )
}
