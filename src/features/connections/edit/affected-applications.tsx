import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import { connectionClientsQuery } from '#api/queries.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'

/**
 * Counts the applications a connection is enabled for, page by page, to the end. The connection
 * tester is none: nobody's users log in with it.
 */
export function useApplicationCount(id: string) {
  const client = useApi()
  const { testerClientId } = useSession().config
  const { data, hasNextPage, isFetching, isError, fetchNextPage, failureReason } = useInfiniteQuery(
    connectionClientsQuery(client, id),
  )
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  const ids = data?.pages.flatMap((page) => page.clients.map(({ client_id }) => client_id))
  return {
    /** Undefined: not known. */
    count: ids?.filter((one) => one !== testerClientId).length,
    /** The connection tester is enabled too. */
    tester: ids?.includes(testerClientId) === true,
    /** True while there may be more. */
    atLeast: hasNextPage,
    counting: isFetching,
    failureReason: isFetching ? failureReason : null,
  }
}

/**
 * How many applications a change reaches. @param effect what becomes of their logins, after
 * "3 applications": "lose this login", "use it"
 */
export function AffectedApplications({
  id,
  effect = ['logs users in through it', 'log users in through it'],
}: {
  readonly id: string
  /** For one, and for several. */
  readonly effect?: readonly [string, string]
}) {
  const { failureReason, ...counted } = useApplicationCount(id)
  return (
    <>
      <output>{inWords({ ...counted, effect })}</output>
      <WaitingNote error={failureReason} />
    </>
  )
}

function inWords({
  count,
  tester,
  atLeast,
  counting,
  effect: [one, several],
}: {
  count: number | undefined
  tester: boolean
  atLeast: boolean
  counting: boolean
  effect: readonly [string, string]
}): string {
  if (count === undefined)
    return counting ? 'Counting applications…' : 'How many applications use it could not be told.'
  if (count === 0 && !atLeast)
    return tester
      ? 'It is enabled for the connection tester, and no application besides.'
      : 'It is not enabled for any application.'
  if (atLeast) return `At least ${count} applications ${several}${counting ? '; counting…' : '.'}`
  return count === 1 ? `1 application ${one}.` : `${count} applications ${several}.`
}
