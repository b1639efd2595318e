import { isStrategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { channelWords } from '#domain/destinations/auth0/connection/value-words.ts'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'

/** The gateway answers its options; every other one is read-only here. */
export const isKnownStrategy = ({ strategy }: Pick<ConnectionRow, 'strategy'>): boolean =>
  isStrategy(strategy)

export const isDisabled = ({ authentication }: ConnectionRow): boolean =>
  authentication?.active === false

/** Options that should be there and may not be read by the gateway's machine client. */
export const isUnreadable = (connection: ConnectionRow): boolean =>
  isKnownStrategy(connection) && !connection.optionsReadable

/** What names the issuer in a list: itself, the host it is discovered at, or the other tenant. */
export function issuerOf({ options }: ConnectionRow): string | undefined {
  const { issuer, discovery_url: url, domain } = options ?? {}
  if (issuer) return issuer
  if (url) return URL.canParse(url) ? new URL(url).host : url
  return domain
}

/** `oidc · Back Channel` */
export function strategyInWords(connection: ConnectionRow): string {
  const { strategy, options } = connection
  if (!isKnownStrategy(connection)) return `${strategy} · read only here`
  return options?.type ? `${strategy} · ${channelWords[options.type]}` : strategy
}

/** Made once of each: tens of thousands are looked through at each key. */
const searchedTexts = new WeakMap<ConnectionRow, string>()

/** What is searched, in small letters; a line each, which nobody types. */
export function searched(connection: ConnectionRow): string {
  const known = searchedTexts.get(connection)
  if (known !== undefined) return known
  const { name, options } = connection
  const parts = [
    name,
    issuerOf(connection),
    options?.discovery_url,
    ...(options?.domain_aliases ?? []),
  ]
  const text = parts.join('\n').toLowerCase()
  searchedTexts.set(connection, text)
  return text
}

export const strategiesOf = (connections: readonly ConnectionRow[]): string[] =>
  [...new Set(connections.map(({ strategy }) => strategy))].sort()

export const loadedInWords = (loaded: number, more: boolean): string =>
  more ? `${loaded} loaded, more on demand` : `${loaded > 1 ? 'All ' : ''}${loaded} loaded`
