import { type EditableField, editableIds } from './editable.ts'

/** Fields that a test login goes by, whatever becomes of it: all but these. */
const untested: readonly EditableField[] = [
  'oidcMetadata.end_session_endpoint',
  'oidcMetadata.response_types_supported',
  'oidcMetadata.response_modes_supported',
  'oidcMetadata.grant_types_supported',
  'oidcMetadata.subject_types_supported',
  'oidcMetadata.id_token_signing_alg_values_supported',
  'oidcMetadata.token_endpoint_auth_methods_supported',
  'oidcMetadata.scopes_supported',
  'oidcMetadata.claims_supported',
  'domains',
  'tenantDomain',
  'showAsButton',
  'displayName',
  'iconUrl',
  'nonPersistentAttrs',
  'oauthSpecScope',
  'domainConnection',
  'enabled',
  'connectedAccounts',
  'metadata',
]

/** A change of these makes the record of a test one of other settings: the fingerprint has them. */
export const testedFields: readonly EditableField[] = editableIds.filter(
  (field) => !untested.includes(field),
)
