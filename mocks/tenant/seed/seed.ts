import { sandboxClients, sandboxSecrets } from '../../sentinels.ts'
import { machineScopes } from '#domain/contract/management.ts'
import type { TenantState } from '../state.ts'

export type SeedSize = 'small' | 'large'

/** Where the dashboard and the connection tester are called back. */
export interface SeedClients {
  readonly dashboardCallback: string
  readonly testerCallback: string
}

export interface SeedOptions {
  readonly size: SeedSize
  /** Origin of the issuer behind the seeded connections. */
  readonly idp?: string | undefined
  readonly clients?: SeedClients | undefined
}

export function seedState(_options: SeedOptions): TenantState {
  return {
    connections: new Map(),
    clients: new Map(),
    machines: new Map([
      [sandboxClients.gateway, { secret: sandboxSecrets.gateway, scopes: machineScopes }],
      [sandboxClients.automation, { secret: sandboxSecrets.automation, scopes: machineScopes }],
    ]),
    users: new Map(),
    customDomains: [],
    settings: { friendly_name: 'Acme', flags: { enable_client_connections: false } },
    prompts: { universal_login_experience: 'new', identifier_first: true },
    nextSeq: 1,
  }
}
