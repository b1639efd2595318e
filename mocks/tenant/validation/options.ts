import { z } from 'zod/mini'
import { oidcOptions } from '#domain/destinations/auth0/contract/oidc-options.ts'
import { isSecure, type OriginRules } from '#domain/wire/origin-rules.ts'
import { invalidBody } from '../errors.ts'
import { parseBody } from './parse-body.ts'

const text = z.string().check(z.minLength(1))

export type OidcOptions = z.output<typeof oidcOptions>

const urls = [
  'discovery_url',
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'icon_url',
] as const

const refuse = (format: string, value: string, property: string) =>
  invalidBody(
    `Payload validation error: 'Object didn't pass validation for format ${format}: ${value}' on property ${property}.`,
  )

function demandHttps(options: OidcOptions, rules: OriginRules): void {
  for (const member of urls) {
    const value = options[member]
    if (typeof value !== 'string') continue
    if (!URL.canParse(value) || !isSecure(new URL(value), rules))
      throw refuse('^https://', value, `options.${member}`)
  }
}

const hasOpenid = (scope: string) => scope.split(' ').includes('openid')

/** The options of an `oidc` connection in a create. Throws the API's 400. */
export function validateOidcOptions(body: unknown, rules: OriginRules): OidcOptions {
  const { options } = parseBody(z.looseObject({ options: oidcOptions }), body)
  demandHttps(options, rules)
  // UNVERIFIED whether the API enforces it; its description says "Must include 'openid'".
  if (options.scope !== undefined && !hasOpenid(options.scope))
    throw refuse('oidc-scope', options.scope, 'options.scope')
  return options
}

/**
 * `auth0-oidc`: the members its page calls required. UNVERIFIED that the API enforces more than
 * client_id.
 */
const auth0OidcOptions = z.looseObject({
  client_id: text,
  client_secret: text,
  domain: text,
  scope: z.optional(z.string()),
})

export function validateAuth0OidcOptions(body: unknown): void {
  parseBody(z.looseObject({ options: auth0OidcOptions }), body)
}
