import { parseArgs } from 'node:util'
import { parseScopes } from '#domain/destinations/auth0/connection/scope-input.ts'
import { type Channel, pkceModes } from '#domain/oidc/values.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { Expectation } from '#domain/doctor/expectation.ts'

export const usage = `Usage: npm run check -- <url | file> [options]

Judges whether an OpenID Connect issuer fits Auth0, from its metadata. It tries no login.
A URL (with https://) is asked, with its keys. A file is judged without a network.

  --channel front|back                    the channel the connection will use
  --pkce auto|S256|plain|disabled
  --scopes "openid email"
  --expected-issuer URL                   the published issuer must be exactly this
  --jwks FILE                             a key set to judge instead of the published one
  --json                                  verdict, findings and advice as JSON

npm run check -- --secrets [options]

Lists connections of the tenant whose Client Secret is noted to end soon, with the gateway's
environment. A secret of which no day is noted is not known to end.

  --within DAYS                           how soon; 30 where nothing is said
  --json                                  the list as JSON

  --help

Exit status: 0 fits, also with warnings, or no secret ends so soon; 1 will not work, or one does;
2 could not tell; 64 wrong usage.`

/** The command was not understood; the message says what and needs no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface CheckArguments {
  readonly help: boolean
  readonly json: boolean
  /** Days: the secrets of the tenant are looked at, and no issuer. */
  readonly secretsWithin: number | undefined
  /** What is judged: a URL as it was given, or a file's path. */
  readonly target: { readonly url: string } | { readonly file: string }
  readonly jwksFile: string | undefined
  readonly expectation: Expectation
}

const options = {
  channel: { type: 'string' },
  pkce: { type: 'string' },
  scopes: { type: 'string' },
  jwks: { type: 'string' },
  'expected-issuer': { type: 'string' },
  json: { type: 'boolean' },
  secrets: { type: 'boolean' },
  within: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const channelNames: ReadonlyMap<string, Channel> = new Map([
  ['front', 'front_channel'],
  ['back', 'back_channel'],
])

/** @throws UsageError */
export function readArguments(argv: readonly string[]): CheckArguments {
  const { values, positionals } = parse(argv)
  const { help = false, json = false, jwks } = values
  const [target = '', ...more] = positionals
  const secretsWithin = secretsOf(values, positionals)
  if (!help && secretsWithin === undefined && target === '')
    throw new UsageError('Name a URL or a file to check.')
  if (more.length > 0)
    throw new UsageError(`One URL or file at a time; also got ${more.join(', ')}.`)
  if (jwks === '') throw new UsageError('--jwks needs a file.')
  const scopes = scopesOf(values.scopes)
  const issuer = values['expected-issuer']
  if (issuer === '') throw new UsageError('--expected-issuer needs a URL.')
  const expectation = {
    ...(values.channel !== undefined && { channel: channelOf(values.channel) }),
    ...(values.pkce !== undefined && { pkce: pkceOf(values.pkce) }),
    ...(scopes && { scopes }),
    ...(issuer !== undefined && { issuer }),
  }
  const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(target)
  return {
    help,
    json,
    secretsWithin,
    target: isUrl ? { url: target } : { file: target },
    jwksFile: jwks,
    expectation,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    // The first sentence; what follows is advice about `--` that does not fit here.
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${message.split('. ')[0]?.replace(/\.$/, '') ?? message}.`)
  }
}

const daysSoon = 30

interface AboutSecrets {
  readonly secrets?: boolean | undefined
  readonly within?: string | undefined
}

function secretsOf({ secrets, within }: AboutSecrets, targets: readonly string[]) {
  if (!secrets) {
    if (within !== undefined) throw new UsageError('--within is of --secrets.')
    return undefined
  }
  if (targets.length > 0)
    throw new UsageError('--secrets is about the tenant: name no URL or file.')
  if (within === undefined) return daysSoon
  if (!/^\d{1,4}$/.test(within))
    throw new UsageError(`--within is a number of days, not ${within}.`)
  return Number(within)
}

function channelOf(text: string): Channel {
  const channel = channelNames.get(text)
  if (!channel) throw new UsageError(`--channel is front or back, not ${text}.`)
  return channel
}

function pkceOf(text: string) {
  const mode = pkceModes.find((one) => one === text)
  if (!mode) throw new UsageError(`--pkce is one of ${pkceModes.join(', ')}, not ${text}.`)
  return mode
}

function scopesOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined
  const { scopes, invalid } = parseScopes(text)
  if (invalid.length > 0) throw new UsageError(`Not a scope: ${invalid.join(', ')}.`)
  if (scopes.length === 0) throw new UsageError('--scopes needs at least one scope.')
  return scopes
}

const loopback = /^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/

/** SANDBOX_ORIGINS as the gateway reads it: exact loopback origins, comma separated. */
export function sandboxRules(list: string | undefined): OriginRules {
  const origins = (list ?? '').split(',').flatMap((item) => item.trim() || [])
  if (!origins.every((origin) => loopback.test(origin))) {
    throw new UsageError('SANDBOX_ORIGINS takes exact loopback http origins only.')
  }
  return { loopbackHttp: origins }
}
