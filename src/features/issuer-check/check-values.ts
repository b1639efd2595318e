import { parseScopes } from '#domain/destinations/auth0/connection/scope-input.ts'
import { maxUrl } from '#domain/destinations/auth0/connection/urls.ts'
import type { Channel, PkceMode } from '#domain/oidc/values.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { Expectation } from '#domain/doctor/expectation.ts'
import { normalizeIssuer, parseUrl } from '#domain/oidc/issuer/normalize.ts'
import { type CheckSearch, readCheckSearch } from './check-search.ts'

/** What the form holds. Empty: left open. */
export interface CheckValues {
  readonly url: string
  readonly channel: Channel | ''
  readonly pkce: PkceMode | ''
  readonly scopes: readonly string[]
  /** Compared exactly with the published one. */
  readonly issuer: string
}

export const fromSearch = ({ url, channel, pkce, scopes, issuer }: CheckSearch): CheckValues => ({
  url: url ?? '',
  channel: channel ? `${channel}_channel` : '',
  pkce: pkce ?? '',
  scopes: parseScopes(scopes ?? '').scopes,
  issuer: issuer ?? '',
})

/**
 * What a link may carry: a URL that would be asked (so none with a password in it), and the
 * expectation.
 */
export function toSearch(values: CheckValues, rules: OriginRules): CheckSearch {
  const { url, channel, pkce, scopes, issuer } = values
  return readCheckSearch({
    url: normalizeIssuer(url, rules, maxUrl).ok ? url.trim() : '',
    channel: channel === '' ? '' : channel.replace('_channel', ''),
    pkce,
    scopes: validScopes(scopes).join(' '),
    issuer: parseUrl(issuer)?.password ? '' : issuer,
  })
}

export const validScopes = (scopes: readonly string[]): readonly string[] =>
  parseScopes(scopes.join(' ')).scopes

export function expectationOf({ channel, pkce, scopes, issuer }: CheckValues): Expectation {
  const valid = validScopes(scopes)
  return {
    ...(channel !== '' && { channel }),
    ...(pkce !== '' && { pkce }),
    ...(valid.length > 0 && { scopes: valid }),
    ...(issuer !== '' && { issuer }),
  }
}
