import { permissions } from '#domain/gateway-api/gateway.ts'
import { sandboxAccounts } from '../sentinels.ts'
import type { Account } from './account.ts'

interface Operator extends Account {
  readonly permissions: readonly string[]
}

/** Reads connections and everything about them, but of their users nothing. */
const readOnly = permissions.filter(
  (one) => (one.startsWith('read:') && !one.startsWith('read:user')) || one === 'probe:issuers',
)

/** Who may sign in to the dashboard. */
export const accounts: readonly Operator[] = [
  {
    sub: 'auth0|operator',
    email: sandboxAccounts.operator,
    name: 'Olive Operator',
    given_name: 'Olive',
    family_name: 'Operator',
    permissions,
  },
  {
    sub: 'auth0|viewer',
    email: sandboxAccounts.viewer,
    name: 'Vic Viewer',
    given_name: 'Vic',
    family_name: 'Viewer',
    permissions: readOnly,
  },
]

export function permissionsOf(sub: string): readonly string[] {
  return accounts.find((one) => one.sub === sub)?.permissions ?? []
}
