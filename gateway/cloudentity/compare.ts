import { isDeepStrictEqual } from 'node:util'
import { isObject } from '#domain/wire/json.ts'

type Members = Readonly<Record<string, unknown>>

/** A Go server writes its zero values or leaves them out: they are the same. */
function isZero(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (isObject(value)) return Object.values(value).every(isZero)
  return value === undefined || value === null || value === '' || value === false || value === 0
}

/** Without what is zero, at any depth. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => !isZero(member))
      .map(([name, member]) => [name, plain(member)]),
  )
}

const same = (a: unknown, b: unknown) =>
  (isZero(a) && isZero(b)) || isDeepStrictEqual(plain(a), plain(b))

/**
 * Members of an identity provider that are not as they were sent, as paths: of objects each member
 * (`settings.domain`), of lists the whole. What the workspace adds is no difference.
 */
export const differing = (sent: Members, found: Members): string[] =>
  Object.entries(sent)
    // The workspace's own to count.
    .filter(([name]) => name !== 'version')
    .flatMap(([name, value]) => {
      const now = found[name]
      if (!isObject(value) || !isObject(now)) return same(value, now) ? [] : [name]
      return Object.entries(value)
        .filter(([inner, member]) => !same(member, now[inner]))
        .map(([inner]) => `${name}.${inner}`)
    })
