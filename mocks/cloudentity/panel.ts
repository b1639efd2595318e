import type { Generation } from '#domain/destinations/cloudentity/generation.ts'
import { createPanel, type Panel } from '../tenant/panel.ts'
import type { SwitchData } from '../tenant/switch.ts'

/** What is chosen about the workspace, or done to it, and cannot be typed. */
export const cloudSwitches = [
  {
    id: 'generation-2023-10',
    mode: 'state',
    label: 'Generation 2023-10',
    what: 'The workspace has mapping modes and no authentication context caching',
  },
  {
    id: 'generation-2025-04',
    mode: 'state',
    label: 'Generation 2025-04',
    what: 'As 2023-10, and knows idempotency keys, error codes and an ETag of an identity provider',
  },
  {
    id: 'no-custom-apps',
    mode: 'state',
    label: 'Custom apps are not enabled',
    what: 'The tenant lacks the feature flag custom_apps: the list is refused with 403, no login passes an application',
  },
  {
    id: 'trusted-demo-app',
    mode: 'state',
    label: 'The demo application is trusted',
    what: 'Nobody is asked for consent',
  },
  {
    id: 'no-demo-app',
    mode: 'state',
    label: 'No demo application',
    what: 'The workspace has no client of the demo application',
  },
  {
    id: 'standard-attributes',
    mode: 'state',
    label: 'Standard attributes by the API',
    what: 'A create that names no attributes and no mappings gets a standard list of both',
  },
  {
    id: 'secret-masked',
    mode: 'state',
    label: 'Secrets are not shown',
    what: 'Answers leave out the client secret of an identity provider',
  },
  {
    id: 'signed-in-with-auth0',
    mode: 'state',
    label: 'Signed in with Auth0',
    what: 'Whoever asks is signed in with an identity provider of the Auth0 template: no such one is deleted',
  },
  {
    id: 'omitted-secret-lost',
    mode: 'state',
    label: 'An omitted secret is lost',
    what: 'A PUT without a client secret deletes the stored one',
  },
  {
    id: 'foreign-write',
    mode: 'next',
    label: 'Somebody else writes in between',
    what: 'Just before the next PUT another tool renames the identity provider or the workspace',
  },
  {
    id: 'points-fail',
    mode: 'next',
    label: 'Script assignment fails',
    what: 'The next PUT of the script execution points answers 503',
  },
  { id: 'next-429', mode: 'next', label: 'Too many requests', what: 'The next answer is 429' },
  { id: 'next-500', mode: 'next', label: 'Error 500', what: 'The next answer is 500' },
  { id: 'next-503', mode: 'next', label: 'Error 503', what: 'The next answer is 503' },
  {
    id: 'machine-refused',
    mode: 'state',
    label: 'Machine client refused',
    what: 'The credentials and tokens of the machine client are refused with 401',
  },
  {
    id: 'slow',
    mode: 'state',
    label: 'Slow workspace',
    what: 'Every answer of the Admin API takes 3 seconds',
  },
  {
    id: 'no-read-idps',
    mode: 'state',
    withholds: 'read_idps',
    label: 'May not read identity providers',
    what: 'The machine client lacks read_idps',
  },
  {
    id: 'no-manage-idps',
    mode: 'state',
    withholds: 'manage_idps',
    label: 'May not change identity providers',
    what: 'The machine client lacks manage_idps',
  },
  {
    id: 'no-manage-scripts',
    mode: 'state',
    withholds: 'manage_scripts',
    label: 'May not assign scripts',
    what: 'The machine client lacks manage_scripts',
  },
  {
    id: 'no-update-workspace',
    mode: 'state',
    withholds: 'update_workspace',
    label: 'May not change the workspace',
    what: 'The machine client lacks update_workspace',
  },
  {
    id: 'no-read-claims',
    mode: 'state',
    withholds: 'read_claims',
    label: 'May not read claims',
    what: 'The machine client lacks read_claims',
  },
  {
    id: 'no-read-clients',
    mode: 'state',
    withholds: 'read_clients',
    label: 'May not read clients',
    what: 'The machine client lacks read_clients',
  },
] as const satisfies readonly SwitchData[]

export type CloudPanel = Panel<(typeof cloudSwitches)[number]['id']>
export const createCloudPanel = (): CloudPanel => createPanel(cloudSwitches)

export const generationOn = (panel: CloudPanel): Generation =>
  panel.isOn('generation-2025-04')
    ? '2025-04'
    : panel.isOn('generation-2023-10')
      ? '2023-10'
      : '2023-07'
