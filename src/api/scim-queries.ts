import { queryOptions } from '@tanstack/react-query'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import type { Client } from './client.ts'

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
