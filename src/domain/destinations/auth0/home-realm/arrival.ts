import type { ConnectionRow } from '../contract/connection-row.ts'
import { parentsOf, realmDomains } from './realm-domains.ts'
import { strategyKind } from './strategy-kind.ts'

/** How the tenant's login asks, as `GET /prompts` says; a member is absent where it does not say. */
export interface LoginSettings {
  readonly experience?: string | undefined
  readonly identifierFirst?: boolean | undefined
}

export interface ArrivalQuestion {
  /** Of the address; as `emailDomain` makes it. */
  readonly domain: string
  readonly connections: readonly ConnectionRow[]
  /** Ids of those enabled for the application; undefined: none is chosen, or it is not known. */
  readonly enabled: ReadonlySet<string> | undefined
  /** Undefined: it could not be read. */
  readonly login: LoginSettings | undefined
}

/** What becomes of whoever types the address and continues. */
export type Way =
  /** To its provider, without a click. More than one claims the domain: which is not documented. */
  | { readonly kind: 'connection'; readonly among: readonly ConnectionRow[] }
  /** Asked for the password of a database. */
  | { readonly kind: 'password'; readonly databases: readonly ConnectionRow[] }
  /** The page stays; on it there are the buttons, or nothing. */
  | { readonly kind: 'stays' }
  /** There is no page: no connection is enabled for the application. */
  | { readonly kind: 'refused' }

/** Why; each is a fact about the tenant that made a difference, or could have. */
export type Reason =
  | { readonly id: 'matches' | 'disabled' | 'not-enabled'; readonly connection: ConnectionRow }
  | {
      readonly id: 'parent' | 'child'
      readonly connection: ConnectionRow
      readonly domain: string
    }
  | { readonly id: 'unreadable'; readonly count: number }
  | {
      readonly id:
        | 'no-match'
        | 'identifier-first'
        | 'not-identifier-first'
        | 'classic'
        | 'login-unknown'
        | 'any-application'
    }

export interface ArrivalButton {
  readonly connection: ConnectionRow
  /** Behind "Continue with"; in Classic Login by itself. */
  readonly label: string
}

export interface Arrival {
  readonly way: Way
  readonly buttons: readonly ArrivalButton[]
  readonly reasons: readonly Reason[]
}

const isActive = ({ authentication }: ConnectionRow) => authentication?.active !== false
const isClassic = (login: LoginSettings | undefined) => login?.experience === 'classic'

/**
 * A button in Universal Login: an enterprise connection has one where it is switched on
 * (`show_as_button`), a social one always. Classic Login knows neither the switch nor the label.
 */
function buttonOf(connection: ConnectionRow, classic: boolean): ArrivalButton | undefined {
  const kind = strategyKind(connection.strategy)
  if (kind === 'database' || kind === 'passwordless') return undefined
  if (classic) return { connection, label: connection.name }
  if (kind === 'enterprise' && connection.show_as_button !== true) return undefined
  return { connection, label: connection.display_name || connection.name }
}

/**
 * Who arrives where, by what Auth0's pages say (identifier-first.mdx; `show_as_button`,
 * `domain_aliases` of the Management API): the domain is compared as a whole, with the enabled and
 * active connections of the application.
 */
export function whoArrives({ domain, connections, enabled, login }: ArrivalQuestion): Arrival {
  const offered = connections.filter((one) => isActive(one) && (enabled?.has(one.id) ?? true))
  const claims = connections.filter((one) => realmDomains(one).includes(domain))
  const matches = claims.filter((one) => offered.includes(one))
  const byDomain = login?.identifierFirst !== false
  const databases = offered.filter(({ strategy }) => strategyKind(strategy) === 'database')
  const classic = isClassic(login)
  return {
    way: wayOf(offered, byDomain ? matches : [], databases),
    buttons: offered.flatMap((one) => buttonOf(one, classic) ?? []),
    reasons: [
      ...reasonsOfLogin(login),
      ...(enabled === undefined ? [{ id: 'any-application' } as const] : []),
      ...claims.map((connection): Reason => ({ id: whyNot(connection, enabled), connection })),
      ...(claims.length === 0 ? [{ id: 'no-match' } as const] : []),
      ...(matches.length === 0 ? relatives(domain, connections) : []),
      ...unreadable(connections),
    ],
  }
}

function wayOf(
  offered: readonly ConnectionRow[],
  among: readonly ConnectionRow[],
  databases: readonly ConnectionRow[],
): Way {
  if (offered.length === 0) return { kind: 'refused' }
  if (among.length > 0) return { kind: 'connection', among }
  return databases.length > 0 ? { kind: 'password', databases } : { kind: 'stays' }
}

function reasonsOfLogin(login: LoginSettings | undefined): Reason[] {
  const first = login?.identifierFirst
  const order: Reason =
    first === undefined
      ? { id: 'login-unknown' }
      : { id: first ? 'identifier-first' : 'not-identifier-first' }
  return isClassic(login) ? [{ id: 'classic' }, order] : [order]
}

const whyNot = (
  connection: ConnectionRow,
  enabled: ReadonlySet<string> | undefined,
): 'matches' | 'disabled' | 'not-enabled' => {
  if (!isActive(connection)) return 'disabled'
  return (enabled?.has(connection.id) ?? true) ? 'matches' : 'not-enabled'
}

/** Most that are named. */
const few = 5

/** Connections that have a domain above or below: one letter short of a match, to whoever looks. */
function relatives(domain: string, connections: readonly ConnectionRow[]): Reason[] {
  const parents = parentsOf(domain)
  return connections
    .flatMap((connection) =>
      realmDomains(connection).flatMap((other): Reason[] => {
        if (parents.includes(other)) return [{ id: 'parent', connection, domain: other }]
        return other.endsWith(`.${domain}`) ? [{ id: 'child', connection, domain: other }] : []
      }),
    )
    .slice(0, few)
}

function unreadable(connections: readonly ConnectionRow[]): Reason[] {
  const count = connections.filter(
    ({ strategy, optionsReadable }) => strategyKind(strategy) === 'enterprise' && !optionsReadable,
  ).length
  return count > 0 ? [{ id: 'unreadable', count }] : []
}
