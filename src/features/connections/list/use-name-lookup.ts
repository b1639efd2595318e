import { type QueryKey, useQuery } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import { connectionByNameQuery } from '#api/queries.ts'
import { isStopped } from '#api/use-stop.ts'
import { nameProblem } from '#domain/destinations/auth0/connection/name.ts'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { useDebounced } from '#forms/use-debounced.ts'

export type NameLookup =
  | { readonly state: 'idle' }
  | { readonly state: 'none'; readonly name: string }
  | { readonly state: 'asking'; readonly name: string; readonly key: QueryKey }
  | { readonly state: 'failed' | 'stopped'; readonly name: string; readonly again: () => void }
  | { readonly state: 'found'; readonly connection: ConnectionRow }

/**
 * What is typed may be the whole name of a connection that is not loaded: then the tenant is asked
 * for it, because only a whole name can be asked for.
 */
export function useNameLookup(text: string, loaded: readonly ConnectionRow[]): NameLookup {
  const client = useApi()
  const name = text.trim()
  const settled = useDebounced(name)
  const asks = nameProblem(name) === undefined && loaded.every((one) => one.name !== name)
  const enabled = asks && settled === name
  const options = connectionByNameQuery(client, name)
  const { data, error, isFetching, refetch } = useQuery({ ...options, enabled })
  if (!asks) return { state: 'idle' }
  if (data && enabled) return { state: 'found', connection: data }
  if (data === null && enabled) return { state: 'none', name }
  if (error && !isFetching && enabled)
    return { state: isStopped(error) ? 'stopped' : 'failed', name, again: () => void refetch() }
  return { state: 'asking', name, key: options.queryKey }
}
