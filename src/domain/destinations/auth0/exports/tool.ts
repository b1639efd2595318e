import type { CreateConnectionBody } from '../contract/connection.ts'
import type { ExportedScim } from './scim.ts'

/** A connection as it is taken along: with the secret's placeholder where there is one. */
export interface ExportedConnection {
  /** Of the tenant's own domain, e.g. `https://acme.us.auth0.com`. */
  readonly origin: string
  readonly body: CreateConnectionBody
  /** Applications it is enabled for. A name that is not known is undefined. */
  /** Only where it is on. */
  readonly scim?: ExportedScim | undefined
  readonly clients: readonly { readonly clientId: string; readonly name: string | undefined }[]
}

/** A tool of Auth0's, or that speaks to it: a row of the table. */
export interface Tool {
  readonly id: string
  readonly label: string
  readonly extension: string
  readonly needs: string
  /** How it is used, of the file of this name. */
  readonly use: (file: string) => string
  readonly text: (connection: ExportedConnection) => string
  /** Several of these texts in one file. */
  readonly join?: (texts: readonly string[]) => string
  /** The name of the variable that the tool asks the secret from. */
  readonly secret: (name: string) => string
  /** What it does to secrets, and to applications that it does not know. */
  readonly consequences: string
  /** What it does about SCIM, where that is on. */
  readonly scim: string
  /** Why it cannot take this connection. */
  readonly refuses?: (connection: ExportedConnection) => string | undefined
}

/** `northwind-oidc` as `northwind_oidc`, for names of variables. */
export const underscored = (name: string): string => name.replaceAll(/\W/g, '_')
