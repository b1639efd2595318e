import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import type {
  ExecutionPoint,
  Server,
  WorkspaceClaim,
} from '#domain/destinations/cloudentity/contract/workspace.ts'

/** A type, not an interface: it goes where unknown members are allowed. */
export type Script = {
  readonly id: string
  readonly name: string
  readonly body: string
}

/** An application of the workspace; what the Admin API answers of it. */
export interface CloudClient {
  readonly client_id: string
  readonly client_name: string
  readonly client_secret: string
  readonly redirect_uris: readonly string[]
  readonly scopes: readonly string[]
  readonly trusted: boolean
}

export interface CustomApp {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly client_id: string
}

/** A client of the Admin or the System workspace. */
export interface MachineClient {
  readonly secret: string
  readonly workspace: 'admin' | 'system'
}

export type Members = Readonly<Record<string, unknown>>

/** What a login left: the authentication context. */
export interface CloudLogin {
  readonly idpId: string
  readonly context: Members
  /** Milliseconds since the epoch; until then nobody is asked again. Absent: not cached. */
  readonly cachedUntil?: number
}

/** One workspace. Everything the Admin API answers, and what its logins leave behind. */
export interface CloudState {
  server: Server
  /** Of every method, by id, in order of creation. */
  readonly idps: Map<string, Auth0Idp>
  readonly scripts: ReadonlyMap<string, Script>
  points: readonly ExecutionPoint[]
  readonly customApps: readonly CustomApp[]
  readonly claims: readonly WorkspaceClaim[]
  readonly clients: ReadonlyMap<string, CloudClient>
  readonly machines: ReadonlyMap<string, MachineClient>
  /** The identity provider of those who administer: it cannot be deleted. */
  readonly signedInWith: string
  /** Scopes by user and client, as the consent page recorded them. */
  readonly grants: Map<string, ReadonlySet<string>>
  /** By the subject the workspace gave. */
  readonly logins: Map<string, CloudLogin>
  nextId: number
}

const grantKey = (sub: string, clientId: string) => `${sub} ${clientId}`

export const grantedScopes = (state: CloudState, sub: string, clientId: string) =>
  state.grants.get(grantKey(sub, clientId)) ?? new Set<string>()

export function grantScopes(
  state: CloudState,
  sub: string,
  clientId: string,
  scopes: readonly string[],
): void {
  const all = new Set([...grantedScopes(state, sub, clientId), ...scopes])
  state.grants.set(grantKey(sub, clientId), all)
}

export const withdrawGrant = (state: CloudState, sub: string, clientId: string): boolean =>
  state.grants.delete(grantKey(sub, clientId))
