import type { AssertionAudience, Channel, PkceMode } from '#domain/oidc/values.ts'

/** How an identity provider is asked for, as data: one file per provider, its guide beside it. */
export const recipeIds = [
  'openid-connect',
  'auth0-tenant',
  'okta-org',
  'okta-custom',
  'entra',
  'google',
  'keycloak',
  'pingone',
  'pingfederate',
  'adfs',
  'cognito',
  'onelogin',
  'jumpcloud',
  'salesforce',
] as const
export type RecipeId = (typeof recipeIds)[number]

export interface RecipeInput {
  readonly id: string
  /** In that provider's own words. */
  readonly label: string
  readonly hint: string
  readonly placeholder: string
  /** What is cut out of a pasted value before it is looked at. */
  readonly clean: 'host' | 'base' | 'text'
  /** Tested on the cleaned value. */
  readonly pattern: RegExp
  /** Said when the pattern does not match; absent: that it looks like the placeholder. */
  readonly problem?: string
  /** Known wrong values with a better answer than `problem`; looked at first. */
  readonly known?: readonly { readonly pattern: RegExp; readonly problem: string }[]
  /** Known right-but-different values that are rewritten (String.replace), and said so. */
  readonly rewrite?: readonly {
    readonly pattern: RegExp
    readonly to: string
    readonly says: string
  }[]
  /**
   * Another input that a pasted value tells as well, by the pattern's group: held against it where
   * the two differ, which `{label}` of that input's option says.
   */
  readonly tells?: { readonly input: string; readonly pattern: RegExp; readonly problem: string }
  /** First match says what was understood, e.g. the region. */
  readonly readings?: readonly { readonly pattern: RegExp; readonly says: string }[]
  /** A choice instead of a text. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly initial?: string
}

export interface Recipe {
  readonly id: RecipeId
  readonly title: string
  /** One line under the title. */
  readonly summary: string
  /** Two letters in place of a trademark. */
  readonly mark: string
  /** What else it is looked for by. */
  readonly also?: string
  /** `https://{domain}/oauth2/{server}`: inputs in braces; absent when the URL itself is asked. */
  readonly issuer?: string
  readonly inputs: readonly RecipeInput[]
  readonly presets: {
    readonly pkce?: PkceMode
    readonly channel?: Channel
    /** Where it takes no other, should the connection ever sign its client assertions. */
    readonly audience?: AssertionAudience
    /** Absent: the usual ones. */
    readonly scopes?: readonly string[]
  }
}
