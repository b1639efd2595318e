import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { Callout } from '#ui/callout.tsx'
import { windowClosed, windowLost } from './run-words.ts'

interface Props {
  readonly gone: TestRun['window']
}

/** The window of a login that has not come back is closed, or nothing is seen of it any more. */
export const GoneWindow = ({ gone }: Props) =>
  gone === 'closed' ? (
    <Callout title={windowClosed}>
      <p>How far it came nobody here saw. Stop the test, or start over.</p>
    </Callout>
  ) : gone === 'out-of-sight' ? (
    <Callout title={windowLost}>
      <p>
        It was closed, or a page in it cut itself off from this one by its
        Cross-Origin-Opener-Policy: a browser does not tell the two apart. Where it is still open,
        go on there; what comes of it is shown here all the same.
      </p>
    </Callout>
  ) : null
