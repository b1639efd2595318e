import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#api/context.tsx'
import { connectionClientsQuery } from '#api/queries.ts'
import { WaitingNote } from '#panels/waiting/waiting-note.tsx'

/** Counts the applications a connection is enabled for, page by page, to the end. */
export function useApplicationCount(id: string) {
  const client = useApi()
  const { data, hasNextPage, isFetching, isError, fetchNextPage, failureReason } = useInfiniteQuery(
    connectionClientsQuery(client, id),
  )
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  return {
    /** Undefined: not known. */
    count: data?.pages.reduce((sum, page) => sum + page.clients.length, 0),
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
  const { count, atLeast, counting, failureReason } = useApplicationCount(id)
  return (
    <>
      <output>{inWords({ count, atLeast, counting, effect })}</output>
      <WaitingNote error={failureReason} />
    </>
  )
}

function inWords({
  count,
  atLeast,
  counting,
  effect: [one, several],
}: {
  count: number | undefined
  atLeast: boolean
  counting: boolean
  effect: readonly [string, string]
}): string {
  if (count === undefined)
    return counting ? 'Counting applications…' : 'How many applications use it could not be told.'
  if (count === 0) return 'It is not enabled for any application.'
  if (atLeast) return `At least ${count} applications ${several}${counting ? '; counting…' : '.'}`
  return count === 1 ? `1 application ${one}.` : `${count} applications ${several}.`
}
