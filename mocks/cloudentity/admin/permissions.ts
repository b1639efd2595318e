import type { AdminApi } from '#domain/destinations/cloudentity/contract/admin-api.ts'
import type { CloudPanel } from '../panel.ts'
import { AdminError } from './errors.ts'

/** What each row needs; null: nothing. Which permission guards what is assumed from their names. */
const needed = {
  listIdps: 'read_idps',
  getAuth0Idp: 'read_idps',
  createAuth0Idp: 'manage_idps',
  updateAuth0Idp: 'manage_idps',
  deleteIdp: 'manage_idps',
  getServer: 'get_workspace',
  updateServer: 'update_workspace',
  checkPermissions: null,
  getEnvironment: 'get_workspace',
  listClaims: 'read_claims',
  listScripts: 'read_scripts',
  getScript: 'read_scripts',
  testScript: 'manage_scripts',
  listExecutionPoints: 'read_scripts',
  setExecutionPoints: 'manage_scripts',
  listCustomApps: 'read_custom_apps',
  getClient: 'read_clients',
} as const satisfies { readonly [K in keyof AdminApi]: string | null }

/** What the machine client may not do whatever is switched; the specification's names. */
const never = ['delete_workspace', 'manage_admin_role', 'manage_clients', 'manage_claims']

/** The answer of the permissions endpoint. */
export function permissionsOf(panel: CloudPanel): Record<string, boolean> {
  const withheld = panel
    .list()
    .flatMap(({ armed, withholds }) => (armed > 0 && withholds ? [withholds] : []))
  const granted = [...Object.values(needed), 'manage_custom_apps'].filter((one) => one !== null)
  return Object.fromEntries([
    ...never.map((name) => [name, false]),
    ...granted.map((name) => [name, !withheld.includes(name)]),
  ])
}

export function demandPermission(panel: CloudPanel, row: keyof AdminApi): void {
  const name = needed[row]
  if (name === null || permissionsOf(panel)[name] === true) return
  throw new AdminError({
    status: 403,
    error: 'the request is forbidden',
    details: { permission: name },
  })
}
