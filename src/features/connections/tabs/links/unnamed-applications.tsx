import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Actions } from '#ui/stack.tsx'
import { LoadFailure } from '../../page/load-failure.tsx'
import type { EnabledApplications } from '../../page/use-enabled-applications.ts'

/** Some are shown by id: how to learn their names, or why that is not possible. */
export function UnnamedApplications({ enabled }: { readonly enabled: EnabledApplications }) {
  const { clients, forbidden, unnamed } = enabled
  if (forbidden !== undefined) {
    return (
      <p>
        Names and links of applications take the permission <code>{forbidden}</code>, which an
        administrator of the tenant grants.
      </p>
    )
  }
  if (clients.error && !clients.isFetching) {
    return (
      <LoadFailure
        what="More applications"
        error={clients.error}
        onRetry={() => void (clients.data ? clients.fetchNextPage() : clients.refetch())}
        retrying={clients.isFetching}
      />
    )
  }
  if (!clients.hasNextPage) {
    return <p>{unnamed} of them are not among the tenant’s applications.</p>
  }
  return (
    <>
      <p>
        {unnamed} of them {unnamed === 1 ? 'is' : 'are'} not among the applications loaded so far.
      </p>
      <Actions>
        <Button
          busy={clients.isFetchingNextPage ? 'Loading applications…' : undefined}
          onClick={() => void clients.fetchNextPage()}
        >
          Load more applications
        </Button>
      </Actions>
      <WaitingNote error={clients.failureReason} />
    </>
  )
}
