import { isObject, jsonText } from '#domain/wire/json.ts'
import type { ContextScope, Expression, Template } from './template.ts'

type Members = Readonly<Record<string, unknown>>

/** What expressions are read from. */
export interface MappingContext {
  readonly connection: Members
  /** The ID token's claims, and `access_token`. */
  readonly tokenset: Members
  /** UserInfo's answer; absent where nothing is known of it. */
  readonly userinfo?: Members | undefined
}

export interface Evaluated {
  /** Undefined: the attribute is left out. */
  readonly value: unknown
  /** Expressions that found nothing. */
  readonly missing: readonly Expression[]
  /** A list became text with commas. */
  readonly flattened: boolean
}

/** Documented of `context.connection` (auth0.com/docs configure-pkce-claim-mapping-for-oidc.mdx). */
export const connectionMembers = ['id', 'strategy'] as const

/** Its own only: `constructor` is no claim. Null is nothing. */
const own = (members: unknown, name: string): unknown =>
  isObject(members) && Object.hasOwn(members, name) ? (members[name] ?? undefined) : undefined

/**
 * A claim by its name; one with dots in it as a name first, as a namespaced claim has it, and then
 * as a path into objects. UNVERIFIED: which of the two Auth0 does is not documented.
 */
export function lookUp(context: MappingContext, scope: ContextScope, name: string): unknown {
  const members = context[scope]
  if (scope === 'connection' && !connectionMembers.some((one) => one === name)) return undefined
  return (
    own(members, name) ?? (name.includes('.') ? name.split('.').reduce(own, members) : undefined)
  )
}

const text = (value: unknown): string => {
  if (typeof value === 'string') return value
  return value === undefined || value === null ? '' : jsonText(value)
}

/** `use_map` turns a list into text (support.auth0.com, "Arrays Mapped to String in OIDC …"). */
export const flatten = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(text).join(',') : value

/**
 * The attribute's value. An expression alone keeps its type; in a mixture everything is text.
 * Never throws for what JSON can carry.
 */
export function evaluateTemplate(template: Template, context: MappingContext): Evaluated {
  const expressions = template.segments.filter((segment) => segment.kind === 'expression')
  const raw = (one: Expression) => lookUp(context, one.scope, one.name)
  const missing = expressions.filter((one) => raw(one) === undefined)
  const flattened = expressions.some((one) => Array.isArray(raw(one)))
  const [only, ...others] = template.segments
  if (only?.kind === 'expression' && others.length === 0)
    return { value: flatten(raw(only)), missing, flattened }
  const value = template.segments
    .map((segment) => (segment.kind === 'literal' ? segment.text : text(flatten(raw(segment)))))
    .join('')
  return { value, missing, flattened }
}
