import type { Channel } from '#domain/oidc/values.ts'
import type { Guide } from '#domain/providers/guide.ts'
import type { Recipe } from '#domain/providers/recipe.ts'
import { own, type Row, type Words } from '#text/sheet/sheet.ts'
import type { CallbackUrl } from '../callback-urls.ts'
import type { Strategy } from '../strategy.ts'

export interface HandOff {
  /** By which both sides call it; absent while it has none. */
  readonly name?: string | undefined
  readonly recipe: Recipe
  /** The recipe's, for this strategy (`guideFor`). */
  readonly guide: Guide
  readonly strategy: Strategy
  readonly callbackUrls: readonly CallbackUrl[]
  /** Empty while undecided: then Back Channel's code flow is asked for. */
  readonly channel: Channel | ''
  readonly scopes: readonly string[]
  /** Where the public keys are, of a login that is signed for (private_key_jwt). */
  readonly jwksUrl?: string | undefined
}

const claimsBy: Readonly<Record<string, readonly string[]>> = {
  openid: ['sub'],
  profile: ['name', 'given_name', 'family_name'],
  email: ['email', 'email_verified'],
  address: ['address'],
  phone: ['phone_number'],
  groups: ['groups'],
}

/** What the scopes bring, as far as the provider has it. */
export const claimsOf = (scopes: readonly string[], { lacks = {} }: Guide): string =>
  scopes
    .flatMap((scope) => (Object.hasOwn(claimsBy, scope) ? (claimsBy[scope] ?? []) : []))
    .map((claim) => lacks[claim] ?? claim)
    .filter((claim) => claim !== '')
    .join(', ')

interface AskedOfIt {
  readonly flow: (asked: HandOff) => readonly Row[]
  /** False: this flow has none. */
  readonly secret: (asked: HandOff) => boolean
  /** Whether claims have to be in the ID token itself. */
  readonly claims: boolean
  /** What is sent back beside what the recipe asks for. */
  readonly back: readonly Words[]
}

const row = (name: string, value: string): Row => ({ name: own(name), value: own(value) })
const codeFlow = row('Response type', 'code (authorization code flow)')
const signed = row('ID tokens', 'signed with a public key, such as RS256')

const keyRows = (jwksUrl: string): Row[] => [
  row('Client authentication at the token endpoint', 'private_key_jwt'),
  { name: own('JWKS URL of our public keys'), value: jwksUrl, copy: 'JWKS URL' },
]

/** What is asked of their IT, by strategy. */
export const askedBy: Readonly<Record<Strategy, AskedOfIt>> = {
  oidc: {
    flow: ({ channel, jwksUrl }) =>
      channel === 'front_channel'
        ? [
            row('Response type', 'id_token (implicit flow, ID token only)'),
            row('Response mode', 'form_post'),
            signed,
          ]
        : [
            codeFlow,
            ...(jwksUrl === undefined
              ? [row('Client authentication at the token endpoint', 'client_secret_post')]
              : keyRows(jwksUrl)),
            signed,
          ],
    secret: ({ channel, jwksUrl }) => channel !== 'front_channel' && jwksUrl === undefined,
    claims: true,
    back: [own('The email domains of the users who are to log in')],
  },
  'auth0-oidc': {
    flow: () => [codeFlow, row('Strategy in Auth0', 'auth0-oidc')],
    secret: () => true,
    claims: false,
    // Domains send nobody to a connection of it.
    back: [],
  },
}
