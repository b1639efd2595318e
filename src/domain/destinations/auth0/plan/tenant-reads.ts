import { z } from 'zod/mini'
import type { CallOf, ResponseOf } from '#domain/wire/endpoint.ts'
import { everyPage } from '#domain/wire/pages.ts'
import type { GatewayRow } from '#domain/wire/route.ts'
import type { ClientView } from '../contract/client-view.ts'
import { createConnectionBody } from '../contract/connection.ts'
import { auth0Routes } from '../contract/routes.ts'
import type { ImportedConnection } from '../imports/imported.ts'
import type { Found } from './plan-row.ts'

interface Options {
  readonly signal?: AbortSignal | undefined
}

/** Sends a row of the gateway's contract: from a browser, or from a terminal. */
export interface Calls {
  send<R extends GatewayRow>(row: R, args: CallOf<R>, options?: Options): Promise<ResponseOf<R>>
}

const endless = () => new Error('The pages of a list do not end.')

/** The tenant's connection of that name. Names are unique in a tenant, and never change. */
export async function readFound(
  calls: Calls,
  { body: { name }, clients }: ImportedConnection,
  options: Options,
): Promise<Found | undefined> {
  if (!z.safeParse(createConnectionBody.shape.name, name).success) return undefined
  const list = await calls.send(auth0Routes.listConnections, { query: { name } }, options)
  const id = list.connections.find((one) => one.name === name)?.id
  if (id === undefined) return undefined
  const params = { id }
  const view = await calls.send(auth0Routes.getConnection, { params }, options)
  const enabled: string[] = []
  if (clients.length > 0) {
    const read = (from: string | undefined) =>
      calls.send(auth0Routes.listConnectionClients, { params, query: page(from, 1000) }, options)
    for await (const one of everyPage(read, endless))
      enabled.push(...one.clients.map(({ client_id }) => client_id))
  }
  return { view, enabled }
}

export async function readClients(calls: Calls, options: Options): Promise<ClientView[]> {
  const clients: ClientView[] = []
  const read = (from: string | undefined) =>
    calls.send(auth0Routes.listClients, { query: page(from, 100) }, options)
  for await (const one of everyPage(read, endless)) clients.push(...one.clients)
  return clients
}

const page = (from: string | undefined, take: number) =>
  from === undefined ? { take } : { take, from }
