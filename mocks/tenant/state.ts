import type { Connection } from '#domain/destinations/auth0/contract/connection.ts'
import type { z } from 'zod/mini'
import type {
  customDomain,
  LogEvent,
  TenantClient,
  UserIdentity,
} from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import type { ConnectionKey } from '#domain/destinations/auth0/contract/connection-keys.ts'
import type { ScimMapping, ScimToken } from '#domain/destinations/auth0/contract/scim.ts'

/** SCIM of a connection as it is set up, and the tokens given out for it. */
export interface Scim {
  readonly user_id_attribute: string
  readonly mapping: ScimMapping
  readonly created_at: string
  readonly updated_on: string
  readonly tokens: StoredScimToken[]
}

export interface StoredScimToken {
  /** As lists answer it. */
  shown: ScimToken
  /** SHA-256 of the token, which nobody can read a second time. */
  readonly hash: string
}

export interface StoredConnection {
  /** Ascending in order of creation, never reused: checkpoint pages continue from it. */
  readonly seq: number
  readonly connection: Connection
  readonly enabledClients: Set<string>
  /** Set by DELETE: the time it was asked for, and how many more reads still find it. */
  deleting?: { readonly deletedAt: string; readsLeft: number }
  scim?: Scim
  /** Of client assertions; made when somebody looks first. */
  keys?: readonly ConnectionKey[] | undefined
}

export interface TenantUser {
  readonly user_id: string
  readonly email?: string
  /** Name of the connection the user came through. */
  readonly connection: string
  readonly identities?: readonly UserIdentity[]
  /** Everything else the stored profile says. */
  readonly profile?: Readonly<Record<string, unknown>>
  /** Members of the profile that SCIM writes; absent for somebody whom it never touched. */
  readonly provisioned?: readonly string[]
}

/** A group that SCIM brought; its members are users of the connection. */
export interface TenantGroup {
  readonly id: string
  /** Name of the connection. */
  readonly connection: string
  readonly displayName: string
  readonly externalId?: string
  /** By `user_id`. */
  readonly members: readonly string[]
  readonly created_at: string
  readonly updated_at: string
}

export type CustomDomain = z.output<typeof customDomain>

/** Of a tenant: each has more members and flags than Greencheck reads. */
export interface TenantSettings extends Record<string, unknown> {
  readonly friendly_name: string
  readonly flags: Record<string, boolean>
}

/** A client that may fetch Management API tokens, and the scopes of its grant. */
export interface MachineClient {
  readonly secret: string
  readonly scopes: readonly string[]
}

export interface TenantState {
  /** By id, in order of creation. */
  readonly connections: Map<string, StoredConnection>
  /** By client_id. */
  readonly clients: Map<string, TenantClient>
  readonly machines: Map<string, MachineClient>
  readonly users: Map<string, TenantUser>
  /** By id. */
  readonly groups: Map<string, TenantGroup>
  /** Told of a user whose sessions and refresh tokens end; each face has its own of both. */
  readonly onSessionsEnd: ((userId: string) => void)[]
  /** In order of time. */
  readonly logs: LogEvent[]
  readonly customDomains: CustomDomain[]
  readonly settings: TenantSettings
  readonly prompts: {
    readonly universal_login_experience: string
    readonly identifier_first: boolean
    readonly webauthn_platform_first_factor: boolean
  }
  /** What the token endpoint gave browsers and applications, for whoever looks where it is left. */
  readonly issued: string[]
  nextSeq: number
}

export const findByName = (state: TenantState, name: string): StoredConnection | undefined =>
  [...state.connections.values()].find((stored) => stored.connection.name === name)

/** Adds a connection at the end. */
export function addConnection(
  state: TenantState,
  connection: Connection,
  enabledClients: readonly string[] = [],
): StoredConnection {
  const stored = { seq: state.nextSeq++, connection, enabledClients: new Set(enabledClients) }
  state.connections.set(connection.id, stored)
  return stored
}

/** How many reads still find a connection after DELETE: the end is seen without waiting. */
export const readsWhileDeleting = 2

/**
 * Tells a deletion that somebody looked. Auth0 deletes after the answer, and the connection's
 * users go with it (auth0.com/docs, my-organization-api.mdx). Call it after the answer is made.
 */
export function noticeRead(state: TenantState, stored: StoredConnection): void {
  if (stored.deleting === undefined) return
  stored.deleting.readsLeft -= 1
  if (stored.deleting.readsLeft > 0) return
  state.connections.delete(stored.connection.id)
  for (const user of state.users.values())
    if (user.connection === stored.connection.name) state.users.delete(user.user_id)
  for (const group of state.groups.values())
    if (group.connection === stored.connection.name) state.groups.delete(group.id)
}
