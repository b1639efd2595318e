import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import { connectionByNameQuery } from '#api/queries.ts'
import { nameProblem } from '#domain/destinations/auth0/connection/name.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { useDebounced } from '#forms/use-debounced.ts'

export type NameLookup =
  | { readonly state: 'idle' }
  | { readonly state: 'asking' | 'none' | 'failed'; readonly name: string }
  | { readonly state: 'found'; readonly connection: ConnectionView }

/**
 * What is typed may be the whole name of a connection that is not loaded: then the tenant is asked
 * for it, because only a whole name can be asked for.
 */
export function useNameLookup(text: string, loaded: readonly ConnectionView[]): NameLookup {
  const client = useApi()
  const name = text.trim()
  const settled = useDebounced(name)
  const asks = nameProblem(name) === undefined && loaded.every((one) => one.name !== name)
  const enabled = asks && settled === name
  const { data, isError } = useQuery({ ...connectionByNameQuery(client, name), enabled })
  if (!asks) return { state: 'idle' }
  if (!enabled) return { state: 'asking', name }
  if (data) return { state: 'found', connection: data }
  return { state: data === null ? 'none' : isError ? 'failed' : 'asking', name }
}
