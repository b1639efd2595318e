import type { ToolRows } from '../tool-rows.ts'
import type { Evidence } from './grade.ts'

const recorded: Evidence = { call: 'recorded', recorded: 'all' }
const scim: Evidence = {
  ...recorded,
  errors: { recorded: ['404 `inexistent_connection`', '404 Not Found'] },
}
const scimToken = ['token_id', 'scopes', 'created_at']

/** Rows that only tools call. */
export const toolEvidence: Readonly<Record<keyof ToolRows, Evidence>> = {
  getScimConfiguration: scim,
  createScimConfiguration: scim,
  updateScimConfiguration: scim,
  deleteScimConfiguration: recorded,
  getScimDefaultMapping: scim,
  listScimTokens: { ...scim, recorded: scimToken },
  createScimToken: {
    ...scim,
    recorded: [...scimToken, 'token'],
    errors: { ...scim.errors, assumed: ['409 `scim_token_conflict`'] },
    limits: { documented: ['a lifetime of more than 900 seconds'], assumed: ['2 tokens'] },
  },
  deleteScimToken: scim,
  listConnectionKeys: recorded,
  rotateConnectionKeys: recorded,
  createClient: {
    ...recorded,
    errors: { documented: ['400 `invalid_body`'] },
    limits: { documented: ['no `<` or `>` in `name`'] },
  },
  deleteClient: { ...recorded, errors: { assumed: ['204 of one that is gone'] } },
  getCustomDomain: { ...recorded, errors: { assumed: ['404 `inexistent_custom_domain`'] } },
  updateTenantSettings: recorded,
  updatePrompts: recorded,
  getLog: { ...recorded, errors: { assumed: ['404 `inexistent_log`'] } },
}
