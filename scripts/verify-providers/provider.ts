import type { Page } from '@playwright/test'
import type { PkceMode } from '#domain/oidc/values.ts'

/** One way a connection to the provider may be set up. */
export interface Setup {
  readonly name: string
  readonly clientId: string
  readonly secret: string
  /** What differs from the connection that the wizard creates. */
  readonly pkce?: PkceMode
  readonly nonce?: true
  readonly scope?: string
}

export const usualScope = 'openid profile email'

export interface Running {
  readonly issuer: string
  readonly setups: readonly Setup[]
  /** What people do between the provider's first page and the way back. */
  readonly signIn: (page: Page) => Promise<void>
  readonly close: () => Promise<void>
}

export interface RealProvider {
  /** With its version. */
  readonly name: string
  /** On loopback; a text says what is missing and how to get it. */
  readonly start: (at: {
    readonly port: number
    /** The tenant's. */
    readonly callback: string
    /** A folder to be thrown away. */
    readonly folder: string
  }) => Promise<Running | string>
}
