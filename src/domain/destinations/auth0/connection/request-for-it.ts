import type { Channel } from '#domain/oidc/values.ts'
import { message } from '#text/message.ts'
import { type CallbackUrl, isReady } from './callback-urls.ts'
import { withOpenid } from './scopes.ts'
import type { Strategy } from './strategy.ts'
import { type Guide, stepsForIt, unverifiedOf } from '#domain/providers/guide.ts'
import type { Recipe } from '#domain/providers/recipe.ts'

export interface RequestForIt {
  readonly recipe: Recipe
  /** The recipe's, for this strategy (`guideFor`). */
  readonly guide: Guide
  readonly strategy: Strategy
  readonly callbackUrls: readonly CallbackUrl[]
  /** Empty while undecided: then the text asks for Back Channel's code flow. */
  readonly channel: Channel | ''
  readonly scopes: readonly string[]
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
const claimsOf = (scopes: readonly string[], { lacks = {} }: Guide): string =>
  scopes
    .flatMap((scope) => (Object.hasOwn(claimsBy, scope) ? (claimsBy[scope] ?? []) : []))
    .map((claim) => lacks[claim] ?? claim)
    .filter((claim) => claim !== '')
    .join(', ')

const numbered = (lines: readonly string[]) => lines.map((line, at) => `${at + 1}. ${line}`)
const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`)

const codeFlow = 'Response type: code (authorization code flow)'

interface ItRequest {
  readonly flow: (channel: Channel | '') => readonly string[]
  /** False: this flow has none. */
  readonly secret: (channel: Channel | '') => boolean
  /** What has to be in the ID token. */
  readonly claims: (scopes: readonly string[], guide: Guide) => readonly string[]
  readonly domains: readonly string[]
}

const signed = 'ID tokens signed with a public key, such as RS256'

/** What is asked of their IT, by strategy. */
const requests: Readonly<Record<Strategy, ItRequest>> = {
  oidc: {
    flow: (channel) =>
      channel === 'front_channel'
        ? [
            'Response type: id_token (implicit flow, ID token only)',
            'Response mode: form_post',
            signed,
          ]
        : [codeFlow, 'Client authentication at the token endpoint: client_secret_post', signed],
    secret: (channel) => channel !== 'front_channel',
    claims: (scopes, guide) => [
      `Claims we need in the ID token itself (userinfo is not called): ${claimsOf(scopes, guide)}`,
    ],
    domains: ['The email domains of the users who are to log in'],
  },
  'auth0-oidc': {
    flow: () => [codeFlow, 'Strategy in Auth0: auth0-oidc'],
    secret: () => true,
    claims: () => [],
    // Domains send nobody to a connection of it.
    domains: [],
  },
}

function answerLines({ recipe, channel, strategy, guide: { words } }: RequestForIt): string[] {
  const { inputs } = recipe
  const issuer =
    recipe.issuer === undefined
      ? ['The issuer URL, or the URL that ends in /.well-known/openid-configuration']
      : inputs.map(({ label, options = [] }) =>
          [label, options.map((one) => one.label).join(' / ')].filter(Boolean).join(': '),
        )
  const { secret, domains } = requests[strategy]
  return [
    ...issuer,
    `The ${words.clientId}`,
    ...(secret(channel)
      ? [
          `The ${words.clientSecret} and the date it ends. Not by mail or chat: use a one-time link or a shared vault.`,
        ]
      : []),
    ...domains,
    'An account, or a person, to test the login with',
  ]
}

/** The plain text an operator sends to the customer's IT. */
export function requestForIt(request: RequestForIt): string {
  const { recipe, guide, callbackUrls, channel, strategy } = request
  const { flow, claims } = requests[strategy]
  const scopes = withOpenid(request.scopes)
  const ready = callbackUrls.filter(isReady).map(({ url }) => url)
  const product = recipe.issuer === undefined ? 'your identity provider' : recipe.title
  const blocks: string[][] = [
    [`We want your users to log in to our application with OpenID Connect, through ${product}.`],
    ['Please set this up:', ...numbered(stepsForIt(guide, channel)), ...unverifiedOf(guide)],
    [`Callback URLs (“${guide.words.callbackUrl}”), each exactly as written:`, ...bullets(ready)],
    ['How the login works:', ...bullets(flow(channel))],
    [`Scopes we ask for: ${scopes.join(' ')}`, ...claims(scopes, guide)],
    ['Please send back:', ...bullets(answerLines(request))],
  ]
  return `${message(blocks)}\n`
}
