import { isObject } from '#domain/wire/json.ts'

/** Members of issuer metadata that name a place: issuer, keys, endpoints and their mTLS aliases. */
const placeName = /^(issuer|jwks_uri|.*_endpoint|.*_endpoint_aliases)$/

export const isPlace = (name: string): boolean => placeName.test(name)

/** The places that a metadata document, or the options of a connection, name. */
export function places(source: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(source)) return {}
  return Object.fromEntries(
    Object.entries(source).filter(
      ([name, value]) => isPlace(name) && value !== null && value !== '',
    ),
  )
}
