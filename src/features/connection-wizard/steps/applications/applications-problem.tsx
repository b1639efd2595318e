import { useRetryCountdown } from '#api/retry-countdown.ts'
import { Stopped } from '#panels/waiting/stopped.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import type { Applications } from './use-applications.ts'

/** Why there is no list, whose matter that is, and that it keeps nobody from going on. */
export function ApplicationsProblem({ applications }: { applications: Applications }) {
  const { forbidden, error, loading, again, stopped } = applications
  const seconds = useRetryCountdown(error)
  const goOn = 'You can continue without: create the connection, and enable applications later.'
  if (forbidden !== undefined) {
    return (
      <Callout kind="warn" title="You may not see the tenant’s applications">
        <p>
          It needs the permission <code>{forbidden}</code>; an administrator of the tenant grants
          it. {goOn}
        </p>
      </Callout>
    )
  }
  if (stopped) return <Stopped what="The applications" onRetry={again} />
  if (!error) return null
  return (
    <Callout
      kind="warn"
      title="The applications could not be loaded"
      actions={
        <Button size="small" busy={loading ? 'Loading…' : undefined} onClick={again}>
          Load again
        </Button>
      }
    >
      <p>
        {error.kind === 'machine' && error.missing !== undefined ? (
          <>
            Greencheck’s own access to the tenant lacks <code>{error.missing}</code>; whoever runs
            Greencheck grants it.
          </>
        ) : (
          error.message
        )}{' '}
        {seconds !== undefined && `Try again in ${seconds} s. `}
        {goOn}
      </p>
    </Callout>
  )
}
