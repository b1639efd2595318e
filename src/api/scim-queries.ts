import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { provisionedRoutes } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import type { QueryOf } from '#domain/wire/endpoint.ts'
import type { Client } from './client.ts'

type LinkLogin = QueryOf<typeof provisionedRoutes.checkLink>

/** SCIM of a connection: its state, mapping and the tenant's default. */
export const scimQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'scim'],
    queryFn: ({ signal }) => client.send(scimRoutes.getScim, { params: { id } }, { signal }),
  })

/** Its tokens, without what they are: that is shown once, by whoever created one. */
export const scimTokensQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'scim-tokens'],
    queryFn: ({ signal }) => client.send(scimRoutes.listScimTokens, { params: { id } }, { signal }),
  })

/** Whether the login of a run finds a user whom SCIM made. Another run asks again. */
export const linkQuery = (client: Client, id: string, run: string, query: LinkLogin) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'scim-link', run],
    queryFn: ({ signal }) =>
      client.send(provisionedRoutes.checkLink, { params: { id }, query }, { signal }),
    staleTime: 0,
    // Of a customer's user: not kept once nobody looks.
    gcTime: 0,
  })

/** What their directory asked of a connection, page by page of the tenant's log. */
export const scimEventsQuery = (client: Client, id: string) =>
  infiniteQueryOptions({
    queryKey: ['connections', 'one', id, 'scim-events'],
    queryFn: ({ signal, pageParam: page }) =>
      client.send(
        provisionedRoutes.listScimEvents,
        { params: { id }, query: { page } },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    gcTime: 0,
  })

/** Users whom SCIM made, page by page. @param text what was searched for; empty: all */
export const provisionedQuery = (client: Client, id: string, text: string) =>
  infiniteQueryOptions({
    queryKey: ['connections', 'one', id, 'scim-users', text],
    queryFn: ({ signal, pageParam: page }) => {
      const query = { page, ...(text !== '' && { text }) }
      return client.send(provisionedRoutes.listProvisioned, { params: { id }, query }, { signal })
    },
    initialPageParam: 0,
    getNextPageParam: (last) => (last.state === 'told' ? last.next : undefined),
    staleTime: 0,
    gcTime: 0,
  })

/** One of them as SCIM shows them. */
export const scimUserQuery = (client: Client, id: string, user: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'scim-user', user],
    queryFn: ({ signal }) =>
      client.send(provisionedRoutes.getProvisioned, { params: { id, user } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })
