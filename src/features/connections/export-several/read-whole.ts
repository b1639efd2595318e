import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#api/client.ts'
import { type ApiError, isApiError } from '#api/errors.ts'
import { clientsQuery, connectionClientsQuery, connectionQuery } from '#api/queries.ts'
import { scimQuery } from '#api/scim-queries.ts'
import { exportBody } from '#domain/destinations/auth0/exports/body.ts'
import { scimToExport } from '#domain/destinations/auth0/exports/scim.ts'
import type { ExportedConnection } from '#domain/destinations/auth0/exports/tool.ts'

/** A row of the list: all that is known of a connection that could not be read. */
export interface Chosen {
  readonly id: string
  readonly name: string
}

/** What is read of one: it is whole, or why there is nothing of it. */
export type Read =
  | {
      readonly of: Chosen
      readonly connection: Omit<ExportedConnection, 'origin'>
      readonly leftOut: readonly string[]
    }
  | { readonly of: Chosen; readonly failed: ApiError | 'options' }

export interface Reader {
  readonly client: Client
  readonly queries: QueryClient
  /** Greencheck's own application of this tenant, which is not taken along. */
  readonly testerClientId: string
  readonly may: { readonly scim: boolean; readonly names: boolean }
}

const allPages = { pages: Infinity } as const

/** Names of the applications; without them their Client IDs stand. */
export async function readNames({ client, queries, may }: Reader): Promise<Map<string, string>> {
  if (!may.names) return new Map()
  try {
    const { pages } = await queries.fetchInfiniteQuery({ ...clientsQuery(client), ...allPages })
    const all = pages.flatMap(({ clients }) => clients)
    return new Map(all.flatMap(({ client_id, name }) => (name ? [[client_id, name]] : [])))
  } catch (error) {
    if (isApiError(error)) return new Map()
    throw error
  }
}

/** @throws CancelledError when it is stopped */
export async function readWhole(
  { client, queries, testerClientId, may }: Reader,
  of: Chosen,
  names: ReadonlyMap<string, string>,
): Promise<Read> {
  try {
    const exported = exportBody(await queries.fetchQuery(connectionQuery(client, of.id)))
    if (exported === undefined) return { of, failed: 'options' }
    const enabled = connectionClientsQuery(client, of.id)
    const { pages } = await queries.fetchInfiniteQuery({ ...enabled, ...allPages })
    const ids = pages.flatMap(({ clients }) => clients.map(({ client_id }) => client_id))
    const scim = may.scim ? await queries.fetchQuery(scimQuery(client, of.id)) : undefined
    const clients = ids
      .filter((id) => id !== testerClientId)
      .map((clientId) => ({ clientId, name: names.get(clientId) }))
    const { body, leftOut } = exported
    return { of, connection: { body, clients, scim: scim && scimToExport(scim) }, leftOut }
  } catch (error) {
    if (isApiError(error)) return { of, failed: error }
    throw error
  }
}
