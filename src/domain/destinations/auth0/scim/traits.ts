import { isObject } from '#domain/wire/json.ts'
import { type ScimTrait, scimTraits } from '../contract/routes-of-provisioned.ts'

const isFalse = (value: unknown) => /^false$/i.test(String(value))
const isTrue = (value: unknown) => /^true$/i.test(String(value))

/** Of one attribute with its value, wherever in a body it stands. */
function ofMember(name: string, value: unknown): readonly ScimTrait[] {
  const attribute = name.toLowerCase()
  if (attribute === 'active')
    return [
      ...(isFalse(value) ? (['deactivates'] as const) : []),
      ...(isTrue(value) ? (['activates'] as const) : []),
      ...(typeof value === 'string' ? (['boolean-text'] as const) : []),
    ]
  const isManager = /(^|[:.])manager$/.test(attribute)
  return isManager && typeof value === 'string' ? ['manager-text'] : []
}

/** An operation of a PATCH (RFC 7644 §3.5.2); without a path its value names the attributes. */
function ofOperation(operation: unknown): readonly ScimTrait[] {
  if (!isObject(operation)) return []
  const { path, value } = operation
  if (typeof path === 'string') return ofMember(path, value)
  return isObject(value) ? ['no-path', ...ofResource(value)] : []
}

/** Attributes of a resource, and one level down: an extension's stand below its URN. */
const ofResource = (resource: Readonly<Record<string, unknown>>): readonly ScimTrait[] =>
  Object.entries(resource).flatMap(([name, value]) => [
    ...ofMember(name, value),
    ...(isObject(value) ? Object.entries(value).flatMap((inner) => ofMember(...inner)) : []),
  ])

/** What a request's body says of itself, without what it says of anybody. */
export function traitsOf(body: unknown): ScimTrait[] {
  if (!isObject(body)) return []
  const [, operations] = Object.entries(body).find(([name]) => /^operations$/i.test(name)) ?? []
  const found = new Set(
    Array.isArray(operations) ? operations.flatMap(ofOperation) : ofResource(body),
  )
  return scimTraits.filter((trait) => found.has(trait))
}
