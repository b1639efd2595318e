import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Client } from './client.ts'
import { createGate } from './concurrency.ts'

/**
 * What the screens read. Every factory takes the client first; keys go from generic to specific,
 * so `invalidateQueries({ queryKey: ['connections'] })` reaches all of them.
 */
const minute = 60_000

const gates = new WeakMap<Client, ReturnType<typeof createGate>>()

/** The tenant answers a few requests a second for everybody: list pages never crowd it. */
function listPage<T>(client: Client, signal: AbortSignal, read: () => Promise<T>): Promise<T> {
  const through = gates.get(client) ?? createGate(2)
  gates.set(client, through)
  return through(signal, read)
}

/** Settled facts of a tenant: they change by an administrator's hand, elsewhere. */
const settled = { staleTime: 5 * minute, gcTime: 30 * minute } as const

export const sessionQuery = (client: Client) =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => client.call('session', {}, { signal }),
    ...settled,
  })

/** What the keys of all lists of connections begin with. */
export const connectionLists = ['connections', 'list'] as const

/** Checkpoint pages; every one has `connections` and, but for the last, `next`. */
export const connectionsQuery = (client: Client, filter: { readonly strategy?: string } = {}) =>
  infiniteQueryOptions({
    queryKey: [...connectionLists, filter],
    queryFn: ({ pageParam: from, signal }) =>
      listPage(client, signal, () =>
        client.call('listConnections', { query: { ...filter, ...page(from, 100) } }, { signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    // Refetching every loaded page on each visit would cost one request a page.
    staleTime: minute,
  })

/** The connection of exactly that name, or null. */
export const connectionByNameQuery = (client: Client, name: string) =>
  queryOptions({
    queryKey: ['connections', 'name', name],
    queryFn: async ({ signal }) => {
      const { connections } = await client.call('listConnections', { query: { name } }, { signal })
      return connections.find((connection) => connection.name === name) ?? null
    },
    staleTime: 10_000,
  })

export const connectionQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id],
    queryFn: ({ signal }) => client.call('getConnection', { params: { id } }, { signal }),
  })

/** Pages of the client ids that are enabled for a connection. */
export const connectionClientsQuery = (client: Client, id: string) =>
  infiniteQueryOptions({
    queryKey: ['connections', 'one', id, 'clients'],
    queryFn: ({ pageParam: from, signal }) =>
      listPage(client, signal, () =>
        client.call(
          'listConnectionClients',
          { params: { id }, query: page(from, 1000) },
          { signal },
        ),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

/** Pages of the tenant's applications. */
export const clientsQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: ['clients', 'list'],
    queryFn: ({ pageParam: from, signal }) =>
      listPage(client, signal, () =>
        client.call('listClients', { query: page(from, 100) }, { signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: minute,
  })

export const customDomainsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['custom-domains'],
    queryFn: ({ signal }) => client.call('listCustomDomains', {}, { signal }),
    ...settled,
  })

export const tenantSettingsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['tenant-settings'],
    queryFn: ({ signal }) => client.call('getTenantSettings', {}, { signal }),
    ...settled,
  })

export const promptsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['prompts'],
    queryFn: ({ signal }) => client.call('getPrompts', {}, { signal }),
    ...settled,
  })

/** Evidence is of its moment: repeated on request or after a while, not because a tab got focus. */
const probed = { staleTime: minute, gcTime: 10 * minute, refetchOnWindowFocus: false } as const

/** Evidence of fetching a discovery document. @param url normalised */
export const issuerDocumentQuery = (client: Client, url: string) =>
  queryOptions({
    queryKey: ['probe', 'document', url],
    queryFn: ({ signal }) => client.call('probeDocument', { body: { url } }, { signal }),
    ...probed,
  })

/** Evidence of fetching a JWKS. */
export const issuerKeysQuery = (client: Client, url: string) =>
  queryOptions({
    queryKey: ['probe', 'keys', url],
    queryFn: ({ signal }) => client.call('probeKeys', { body: { url } }, { signal }),
    ...probed,
  })

/** A button logo, passed through the gateway as a `data:` URL. */
export const logoQuery = (client: Client, url: string) =>
  queryOptions({
    queryKey: ['probe', 'logo', url],
    queryFn: ({ signal }) => client.call('probeLogo', { body: { url } }, { signal }),
    ...probed,
  })

const page = (from: string | undefined, take: number) =>
  from === undefined ? { take } : { take, from }
