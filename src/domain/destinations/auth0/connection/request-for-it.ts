import type { Channel } from '#domain/oidc/values.ts'
import { message } from '#text/message.ts'
import { type CallbackUrl, isReady } from './callback-urls.ts'
import { withOpenid } from './scopes.ts'
import type { Strategy } from './strategy.ts'
import { auth0Oidc } from './auth0-oidc.ts'
import { type Recipe, stepsForIt } from '#domain/providers/recipe.ts'

export interface RequestForIt {
  readonly recipe: Recipe
  readonly strategy: Strategy
  readonly callbackUrls: readonly CallbackUrl[]
  /** Empty while undecided: then the text asks for Back Channel's code flow. */
  readonly channel: Channel | ''
  readonly scopes: readonly string[]
}

const claims: Readonly<Record<string, string>> = {
  openid: 'sub',
  profile: 'name, given_name, family_name',
  email: 'email, email_verified',
  address: 'address',
  phone: 'phone_number',
  groups: 'groups',
}

const claimsOf = (scopes: readonly string[]): string =>
  scopes.flatMap((scope) => (Object.hasOwn(claims, scope) ? [claims[scope]] : [])).join(', ')

const numbered = (lines: readonly string[]) => lines.map((line, at) => `${at + 1}. ${line}`)
const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`)

const codeFlow = 'Response type: code (authorization code flow)'

function flowLines({ channel, strategy }: RequestForIt): string[] {
  if (strategy === 'auth0-oidc') return [codeFlow, 'Strategy in Auth0: auth0-oidc']
  return channel === 'front_channel'
    ? [
        'Response type: id_token (implicit flow, ID token only)',
        'Response mode: form_post',
        'ID tokens signed with a public key, such as RS256',
      ]
    : [
        codeFlow,
        'Client authentication at the token endpoint: client_secret_post',
        'ID tokens signed with a public key, such as RS256',
      ]
}

function answerLines({ recipe, channel, strategy }: RequestForIt): string[] {
  const { words, inputs } = recipe
  const issuer =
    recipe.issuer === undefined
      ? ['The issuer URL, or the URL that ends in /.well-known/openid-configuration']
      : inputs.map(({ label }) => label)
  const secret =
    strategy === 'oidc' && channel === 'front_channel'
      ? []
      : [
          `The ${words.clientSecret} and the date it ends. Not by mail or chat: use a one-time link or a shared vault.`,
        ]
  return [
    ...issuer,
    `The ${words.clientId}`,
    ...secret,
    // Domains send nobody to a connection of the other strategy.
    ...(strategy === 'oidc' ? ['The email domains of the users who are to log in'] : []),
    'An account, or a person, to test the login with',
  ]
}

/** The plain text an operator sends to the customer's IT. */
export function requestForIt(request: RequestForIt): string {
  const { callbackUrls, channel, strategy } = request
  const recipe = strategy === 'auth0-oidc' ? auth0Oidc : request.recipe
  const scopes = withOpenid(request.scopes)
  const ready = callbackUrls.filter(isReady).map(({ url }) => url)
  const product = recipe.issuer === undefined ? 'your identity provider' : recipe.title
  const blocks: string[][] = [
    [`We want your users to log in to our application with OpenID Connect, through ${product}.`],
    ['Please set this up:', ...numbered(stepsForIt(recipe, channel))],
    [`Callback URLs (“${recipe.words.callbackUrl}”), each exactly as written:`, ...bullets(ready)],
    ['How the login works:', ...bullets(flowLines(request))],
    [
      `Scopes we ask for: ${scopes.join(' ')}`,
      ...(strategy === 'oidc'
        ? [`Claims we need in the ID token itself (userinfo is not called): ${claimsOf(scopes)}`]
        : []),
    ],
    ['Please send back:', ...bullets(answerLines(request))],
  ]
  return `${message(blocks)}\n`
}
