import { z } from 'zod'
import { attributeMap, type Connection } from '#domain/destinations/auth0/contract/connection.ts'
import { isRestricted } from './restricted-claims.ts'

type Members = Readonly<Record<string, unknown>>

/** What an expression can name. */
export interface MappingContext {
  readonly connection: Members
  readonly tokenset: Members
  readonly userinfo: Members
}

const expression = /\$\{\s*context\.(connection|tokenset|userinfo)\.([^}\s]+)\s*\}/g
const whole = new RegExp(`^${expression.source}$`)

const options = z.looseObject({ attribute_map: z.optional(attributeMap) })

type Scope = keyof MappingContext
const isScope = (name: string): name is Scope =>
  name === 'connection' || name === 'tokenset' || name === 'userinfo'

const lookUp = (context: MappingContext, scope: string, name: string): unknown =>
  isScope(scope) ? context[scope][name] : undefined

/** Arrays become text with commas (support.auth0.com, "Arrays Mapped to String in OIDC …"). */
const flat = (value: unknown): unknown => (Array.isArray(value) ? value.join(',') : value)

const inText = (value: unknown) =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)

function evaluate(template: unknown, context: MappingContext): unknown {
  if (typeof template !== 'string') return flat(template)
  const [, scope = '', name = ''] = whole.exec(template) ?? []
  if (name !== '') return flat(lookUp(context, scope, name))
  return template.replace(expression, (_, from: string, claim: string) =>
    inText(flat(lookUp(context, from, claim))),
  )
}

const kept = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(entries.filter(([name, value]) => !isRestricted(name) && value !== undefined))

/** UserInfo is asked only for a map that names it (configure-pkce-claim-mapping-for-oidc.mdx). */
export function needsUserinfo(connection: Connection): boolean {
  const map = options.parse(connection.options ?? {}).attribute_map
  return (
    map?.mapping_mode === 'use_map' && JSON.stringify(map.attributes).includes('context.userinfo.')
  )
}

/**
 * The profile's attributes: every claim with `bind_all`, else what the map says. `access_token` is
 * no claim: only a map can name it.
 */
export function mapClaims(
  connection: Connection,
  context: MappingContext,
): Record<string, unknown> {
  const map = options.parse(connection.options ?? {}).attribute_map
  const { access_token: _, ...claims } = context.tokenset
  if (map?.mapping_mode !== 'use_map') return kept(Object.entries(claims))
  return kept(
    Object.entries(map.attributes ?? {}).map(([name, template]) => [
      name,
      evaluate(template, context),
    ]),
  )
}
