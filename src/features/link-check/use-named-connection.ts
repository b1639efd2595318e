import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { connectionByNameQuery, connectionClientsQuery } from '#api/queries.ts'
import { nameLength } from '#domain/destinations/auth0/connection/name.ts'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { sensitiveKind } from '#domain/destinations/auth0/links/sensitive.ts'
import { holdsUnseen } from '#text/unseen.ts'
import { type Lookup, lookupOf } from './lookup.ts'
import { useEveryPage } from '#api/use-every-page.ts'

export interface NamedConnection {
  /** By the name as it stands, or in small letters where there is none of that. */
  readonly connection: ConnectionRow | undefined
  /** Names that were asked for; true where there is one. */
  readonly lookedUp: ReadonlyMap<string, boolean>
  /** Client ids it is enabled for, or at least the one of the link; undefined: not known. */
  readonly enabled: readonly string[] | undefined
  readonly lookups: readonly Lookup[]
}

/** A token that was pasted in the wrong place is not sent anywhere, and is no name. */
const mayBeName = (name: string) =>
  name.length <= nameLength &&
  !holdsUnseen(name) &&
  !name.includes(' ') &&
  sensitiveKind('connection', name) === undefined

/** The connection of a name, and whether it is enabled for an application. */
export function useNamedConnection(
  name: string | undefined,
  clientId: string | undefined,
): NamedConnection {
  const client = useApi()
  const missing = lackedPermission(useSession(), 'listConnections')
  const may = missing === undefined
  const wanted = name !== undefined && mayBeName(name) ? name : undefined
  const exactOptions = connectionByNameQuery(client, wanted ?? '')
  const exact = useQuery({
    ...exactOptions,
    enabled: may && wanted !== undefined,
  })
  // Names are told apart by their case (auth0/lock#978): the usual slip is looked for.
  const small = wanted?.toLowerCase()
  const asksSmall = small !== undefined && small !== wanted && exact.data === null
  const otherOptions = connectionByNameQuery(client, small ?? '')
  const other = useQuery({
    ...otherOptions,
    enabled: may && asksSmall,
  })
  const connection =
    (wanted === undefined ? undefined : exact.data) ?? (asksSmall ? other.data : null)

  const id = connection?.id
  const idsOptions = connectionClientsQuery(client, id ?? '')
  const query = useInfiniteQuery({
    ...idsOptions,
    enabled: may && id !== undefined && clientId !== undefined,
  })
  const ids = query.data?.pages.flatMap((page) => page.clients.map((one) => one.client_id)) ?? []
  const isEnabled = clientId !== undefined && ids.includes(clientId)
  const all = query.data !== undefined && !query.hasNextPage
  useEveryPage(query, id !== undefined && clientId !== undefined && !isEnabled)

  const lookedUp = new Map<string, boolean>()
  if (name !== undefined && wanted === undefined) lookedUp.set(name, false)
  const settled = exact.data !== undefined && (!asksSmall || other.data !== undefined)
  if (wanted !== undefined && settled) lookedUp.set(wanted, exact.data !== null)
  if (asksSmall && other.data) lookedUp.set(small, true)
  const failing = exact.data === undefined ? exact : other
  return {
    connection: connection ?? undefined,
    lookedUp,
    enabled: isEnabled || all ? ids : undefined,
    lookups: [
      lookupOf({
        what: 'the connection',
        needed: wanted !== undefined && !settled,
        missing,
        query: failing,
        key: (failing === exact ? exactOptions : otherOptions).queryKey,
        again: () => void failing.refetch(),
      }),
      lookupOf({
        what: 'the applications it is enabled for',
        needed: id !== undefined && clientId !== undefined && !isEnabled && !all,
        missing,
        query,
        key: idsOptions.queryKey,
        again: () => void (query.data ? query.fetchNextPage() : query.refetch()),
      }),
    ],
  }
}
