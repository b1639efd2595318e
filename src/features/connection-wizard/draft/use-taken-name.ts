import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import { connectionByNameQuery } from '#api/queries.ts'
import { nameProblem } from '#domain/destinations/auth0/connection/name.ts'
import { useDebounced } from '#forms/use-debounced.ts'

export interface TakenName {
  /** The name, when the tenant is known to have it. */
  readonly name: string | undefined
  /** True when the tenant was asked for this name and has none such. */
  readonly free: boolean
  readonly asking: boolean
  /** Asks the tenant now; false when it cannot be told, the tenant decides then. */
  readonly ask: (name: string) => Promise<boolean>
  readonly words: (name: string) => string
}

/** Whether the tenant has a connection of that name already: asked while it is typed. */
export function useTakenName(name: string): TakenName {
  const client = useApi()
  const queries = useQueryClient()
  const settled = useDebounced(nameProblem(name) === undefined ? name : '')
  const { data, isFetching } = useQuery({
    ...connectionByNameQuery(client, settled),
    enabled: settled !== '',
  })
  return {
    name: data && settled === name ? name : undefined,
    free: data === null && settled === name,
    asking: isFetching,
    ask: async (wanted) => {
      try {
        return (await queries.fetchQuery(connectionByNameQuery(client, wanted))) !== null
      } catch {
        return false
      }
    },
    words: (taken) =>
      `The tenant has a connection called ${taken} already. Names are unique, for good.`,
  }
}
