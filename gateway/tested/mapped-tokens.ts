import { isObject } from '#domain/wire/json.ts'
import { parseTemplate } from '#domain/destinations/auth0/mapping/template.ts'
import { removed } from '../scrub.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * A mapping can copy the provider's token into an attribute of any name
 * (`${context.tokenset.access_token}`), and a token need not look like one. So such attributes are
 * left out by the mapping. Where that is not known, every long word could be one.
 */
export function withoutMappedTokens(options: Members | undefined, profile: Members): Members {
  const names = options && tokenAttributes(options['attribute_map'])
  return Object.fromEntries(
    Object.entries(profile).map(([name, value]) => {
      if (names === undefined) return [name, withoutLong(value)]
      return [name, names.has(name) ? removed : value]
    }),
  )
}

/** Attributes that a mapping may give a token; undefined where it cannot be read. */
function tokenAttributes(map: unknown): ReadonlySet<string> | undefined {
  const attributes = isObject(map) ? (map['attributes'] ?? {}) : map
  if (attributes === undefined || attributes === null) return new Set()
  if (!isObject(attributes)) return undefined
  const names = Object.entries(attributes)
    .filter(([, template]) => takesToken(JSON.stringify(template)))
    .flatMap(([name]) => [name, ...name.split('.', 1)])
  return new Set(names)
}

/** An expression that Greencheck cannot read may mean anything to the tenant. */
function takesToken(template: string): boolean {
  const { segments, errors } = parseTemplate(template)
  return (
    errors.some(({ found }) => found.includes('tokenset')) ||
    segments.some((one) => one.kind === 'expression' && /token/i.test(one.name))
  )
}

/** Characters of a bearer token (RFC 6750 §2.1), as many as a guess needs. URLs and ids go with them. */
const long = /[\w.~+/=-]{20,}/g

/** Templates make texts: what is deeper came as claims. */
const withoutLong = (value: unknown) =>
  typeof value === 'string' ? value.replace(long, removed) : value
