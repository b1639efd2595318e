import type { AssertionAudience, Channel, PkceMode } from '#domain/oidc/values.ts'

/** How an identity provider is asked for, as data: one file per provider. */
export const recipeIds = [
  'openid-connect',
  'auth0-tenant',
  'okta-org',
  'okta-custom',
  'entra',
  'google',
  'keycloak',
  'pingone',
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
  /** Said when the pattern does not match. */
  readonly problem: string
  /** Known wrong values with a better answer than `problem`; looked at first. */
  readonly known?: readonly { readonly pattern: RegExp; readonly problem: string }[]
  /** Known right-but-different values that are rewritten (String.replace), and said so. */
  readonly rewrite?: readonly {
    readonly pattern: RegExp
    readonly to: string
    readonly says: string
  }[]
  /** First match says what was understood, e.g. the region. */
  readonly readings?: readonly { readonly pattern: RegExp; readonly says: string }[]
  /** A choice instead of a text. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly initial?: string
}

/** A step for both channels, or what each channel needs instead; absent: no step. */
export type ItStep = string | { readonly back: string; readonly front?: string }

export interface Recipe {
  readonly id: RecipeId
  readonly title: string
  /** One line under the title. */
  readonly summary: string
  /** `https://{domain}/oauth2/{server}`: inputs in braces; absent when the URL itself is asked. */
  readonly issuer?: string
  readonly inputs: readonly RecipeInput[]
  /** That provider's own words for what we ask back. */
  readonly words: {
    readonly clientId: string
    readonly clientSecret: string
    readonly callbackUrl: string
  }
  readonly presets: {
    readonly pkce?: PkceMode
    readonly channel?: Channel
    /** Where it takes no other, should the connection ever sign its client assertions. */
    readonly assertionAudience?: AssertionAudience
  }
  /** What the customer's IT must do first, in order; read with `stepsForIt`. */
  readonly itSteps: readonly ItStep[]
  /** Known quirks. */
  readonly notes: readonly string[]
}

/** The steps for the customer's IT; an undecided channel is taken for Back Channel. */
export const stepsForIt = (recipe: Recipe, channel: Channel | ''): string[] =>
  recipe.itSteps.flatMap((step) => {
    if (typeof step === 'string') return [step]
    const told = channel === 'front_channel' ? step.front : step.back
    return told === undefined ? [] : [told]
  })
