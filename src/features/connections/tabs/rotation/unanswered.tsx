import type { ApiError } from '#api/errors.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { Link } from '#panels/router/link.tsx'
import { Callout } from '#ui/callout.tsx'

interface Props {
  /** Of the connection. */
  readonly id: string
  readonly error: ApiError
}

/** The switch failed, and the copy is gone all the same: its dialog went with it. */
export const Unanswered = ({ id, error }: Props) => (
  <div role="alert">
    <Callout kind="warn" title={failedTitle('Not known to be switched', error)}>
      <FailureNote error={error} />
      <p>
        The copy is gone: either the connection has its secret, for the copy is deleted after that,
        or somebody gave it up. Have their IT keep both secrets until{' '}
        <Link to="/connections/$id/test" params={{ id }}>
          a test of the connection itself
        </Link>{' '}
        tells.
      </p>
    </Callout>
  </div>
)
