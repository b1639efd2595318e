import { z } from 'zod/mini'
import {
  ownLoginWords,
  touchesLogin,
} from '#domain/destinations/auth0/connection/edit/own-login.ts'
import type { Edit } from '#domain/destinations/auth0/contract/edit.ts'
import { everyPage } from '#domain/wire/pages.ts'
import type { GatewayConfig } from '../config.ts'
import { Failure, ownFailure, unexpectedAnswer } from '../failure.ts'
import type { Operator } from '../operator.ts'
import { read, type Tenant } from '../tenant.ts'

interface Uses {
  readonly tenant: Tenant
  readonly config: GatewayConfig
}
const named = z.object({ name: z.string(), strategy: z.string() })
type Named = z.output<typeof named>

/**
 * Whether operators sign in to this dashboard through a connection: it is enabled for the
 * dashboard's application, or this very operator came through it, as through an organization.
 *
 * @param connection where it was read already
 */
export async function signsOperatorsIn(
  { tenant, config }: Uses,
  id: string,
  operator: Operator,
  signal: AbortSignal,
  connection?: unknown,
): Promise<boolean> {
  if (await isEnabledForUs(tenant, config.dashboardClientId, id, signal)) return true
  if (!namesConnection(operator)) return false
  const found = connection === undefined ? await look(tenant, id, signal) : read(named, connection)
  return found !== undefined && cameThrough(found, operator)
}

/** The same for a view: undefined where the tenant does not tell. */
export const saysOwnLogin = (...asked: Parameters<typeof signsOperatorsIn>) =>
  signsOperatorsIn(...asked).then(
    (ownLogin): { readonly ownLogin?: boolean } => ({ ownLogin }),
    () => ({}),
  )

/** Throws `own_login` for whatever is done to such a connection as a whole. */
export async function refuseOwnLogin(...asked: Parameters<typeof signsOperatorsIn>): Promise<void> {
  if (await signsOperatorsIn(...asked)) throw ownLogin()
}

/** Throws `own_login` for an edit of more than its display name and notes. */
export function refuseEditOfLogin(isOwn: boolean, edit: Edit): void {
  if (isOwn && touchesLogin(edit)) throw ownLogin()
}

const ownLogin = () => ownFailure(400, 'own_login', ownLoginWords)

async function isEnabledForUs(
  tenant: Tenant,
  dashboard: string,
  id: string,
  signal: AbortSignal,
): Promise<boolean> {
  const params = { id: dashboard }
  const pages = everyPage((from) => {
    const query = { take: 100, fields: 'id', ...(from === undefined ? {} : { from }) }
    return tenant.call('listClientConnections', { params, query }, signal)
  }, unexpectedAnswer)
  for await (const { connections } of pages)
    if (connections.some((one) => one.id === id)) return true
  return false
}

/** The `sub` of an enterprise connection's user is `strategy|connection|…`; of others it has no name. */
const namesConnection = ({ sub }: Operator) => sub.split('|').length > 2

const cameThrough = ({ name, strategy }: Named, { sub }: Operator) =>
  sub.startsWith(`${strategy}|${name}|`)

/** One that is gone has nothing to lose. */
const look = (tenant: Tenant, id: string, signal: AbortSignal): Promise<Named | undefined> =>
  tenant.raw('getConnection', { params: { id } }, signal).then(
    (answer) => read(named, answer),
    (error: unknown) => {
      if (error instanceof Failure && error.details.status === 404) return undefined
      throw error
    },
  )
