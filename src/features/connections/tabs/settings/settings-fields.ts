import {
  type EditableField,
  editableIds,
} from '#domain/destinations/auth0/connection/edit/editable.ts'

/** The fields that belong to other tabs. */
const elsewhere: readonly EditableField[] = [
  'domains',
  'showAsButton',
  'displayName',
  'iconUrl',
  'sync',
  'domainConnection',
  'enabled',
]

export const settingsFields = editableIds.filter((field) => !elsewhere.includes(field))

/** Shown as they are, one below the other. */
export const advancedFields = [
  'backChannelNonce',
  'idTokenAlgs',
  'pushedRequests',
  'pushedRequestEndpoint',
  'sessionExpiry',
  'dpopAlg',
  'nonPersistentAttrs',
  'oauthSpecScope',
  'tenantDomain',
  'connectedAccounts',
] as const satisfies readonly EditableField[]

/** Given by hand, they stand over what the metadata says. */
export const endpointFields = [
  'issuer',
  'authorizationEndpoint',
  'tokenEndpoint',
  'jwksUri',
  'userinfoEndpoint',
] as const satisfies readonly EditableField[]
