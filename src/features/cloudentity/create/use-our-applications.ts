import { useInfiniteQuery } from '@tanstack/react-query'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { clientsQuery } from '#api/queries.ts'
import { useEveryPage } from '#api/use-every-page.ts'

/** Regular Web Applications of the tenant that is ours; undefined where they may not be read. */
export function useOurApplications() {
  const allowed = lackedPermission(useSession(), 'listClients') === undefined
  const query = useInfiniteQuery({ ...clientsQuery(useApi()), enabled: allowed })
  useEveryPage(query, allowed)
  const { data, hasNextPage, isError } = query
  return {
    applications: data?.pages
      .flatMap(({ clients }) => clients)
      .filter(({ app_type, reserved }) => app_type === 'regular_web' && reserved === undefined),
    /** Every page is here. */
    complete: data !== undefined && !hasNextPage && !isError,
  }
}
