import type { ScimManagement } from '#domain/destinations/auth0/contract/management-scim.ts'
import type { ToolRows } from '../tool-rows.ts'
import type { Evidence } from './grade.ts'

const recorded: Evidence = { call: 'recorded', recorded: 'all' }
const unknownConnection = '404 `inexistent_connection`'
const noScim = '404 of a strategy without SCIM'
const scim: Evidence = {
  ...recorded,
  errors: { recorded: [unknownConnection, noScim, '404 Not Found'] },
}
/** Of what is there whether SCIM is set up or not. */
const scimOfStrategy: Evidence = {
  ...recorded,
  errors: { recorded: [unknownConnection, noScim] },
}
const mappingLimits = { documented: ['no `id` or `meta` mapped'], assumed: ['each path once'] }
const scimToken = ['token_id', 'scopes', 'created_at']

/** Rows for SCIM, and those that only tools call. */
export const toolEvidence: Readonly<Record<keyof (ScimManagement & ToolRows), Evidence>> = {
  getScimConfiguration: scim,
  createScimConfiguration: {
    ...scimOfStrategy,
    errors: { ...scimOfStrategy.errors, assumed: ['400 `invalid_body` of one that exists'] },
    limits: mappingLimits,
  },
  updateScimConfiguration: {
    ...scim,
    errors: { ...scim.errors, documented: ['400 `invalid_body`'] },
    limits: mappingLimits,
  },
  deleteScimConfiguration: scimOfStrategy,
  getScimDefaultMapping: scimOfStrategy,
  listScimConfigurations: { call: 'documented' },
  listScimTokens: { ...scim, recorded: scimToken },
  createScimToken: {
    ...scim,
    recorded: [...scimToken, 'token'],
    errors: {
      ...scim.errors,
      documented: ['400 `invalid_body`'],
      assumed: ['409 `scim_token_conflict`'],
    },
    limits: { documented: ['a lifetime of more than 900 seconds'], assumed: ['2 tokens'] },
  },
  deleteScimToken: { ...scim, limits: { assumed: ['204 of a token that nobody issued'] } },
  createClient: {
    ...recorded,
    errors: { documented: ['400 `invalid_body`'] },
    limits: { documented: ['no `<` or `>` in `name`'] },
  },
  deleteClient: {
    ...recorded,
    errors: { assumed: ['204 of one that is gone', '400 `invalid_body` of the global one'] },
  },
  getCustomDomain: { ...recorded, errors: { assumed: ['404 `inexistent_custom_domain`'] } },
  updateTenantSettings: { ...recorded, errors: { documented: ['400 `invalid_body`'] } },
  updatePrompts: { ...recorded, errors: { documented: ['400 `invalid_body`'] } },
  getLog: { ...recorded, errors: { assumed: ['404 `inexistent_log`'] } },
}
