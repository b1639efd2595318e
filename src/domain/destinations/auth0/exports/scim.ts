import type { ExportedCall } from '#domain/exports/exported-call.ts'
import { scimManagement } from '../contract/management-scim.ts'
import type { ScimView } from '../contract/routes-of-scim.ts'
import { type ScimMapping, scimScopes } from '../contract/scim.ts'
import { lifetimes } from '../scim/token-terms.ts'

/** SCIM of a connection, as a tenant is told it. */
export interface ExportedScim {
  readonly user_id_attribute: string
  readonly mapping: ScimMapping
}

/** Of what the tenant says of a connection: nothing where SCIM is off. */
export const scimToExport = (view: ScimView): ExportedScim | undefined =>
  view.state === 'on'
    ? { user_id_attribute: view.user_id_attribute, mapping: view.mapping }
    : undefined

/** The variable of the environment that asks for a token. */
export const printScimToken = 'PRINT_SCIM_TOKEN'

/** What a token is created with: all that a directory may do, for as long as the page proposes. */
export const tokenBody = { scopes: scimScopes, token_lifetime: lifetimes['180'].seconds } as const

/**
 * The calls that turn SCIM on as it is here, and, where it is asked for, make a token. Tokens that
 * are here cannot be taken along: what they are was shown once.
 */
export function scimCalls({ user_id_attribute, mapping }: ExportedScim): ExportedCall[] {
  const { createScimConfiguration: turnOn, createScimToken: token } = scimManagement
  return [
    {
      method: turnOn.method,
      path: turnOn.path,
      body: { user_id_attribute, mapping },
      scopes: turnOn.scopes,
      title: 'Turn on SCIM with its mapping',
    },
    {
      method: token.method,
      path: token.path,
      body: tokenBody,
      scopes: token.scopes,
      title: 'Create a SCIM token, whose answer shows it once',
      asked: { variable: printScimToken, prints: 'token' },
    },
  ]
}
