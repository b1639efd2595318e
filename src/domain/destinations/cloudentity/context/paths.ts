import { isObject } from '#domain/wire/json.ts'
import { pathParts } from '../claims/escape.ts'

type Members = Readonly<Record<string, unknown>>

/** What stands at a path; undefined where nothing does. `.` is everything. */
export function valueAt(members: Members, path: string): unknown {
  if (path === '.') return members
  return pathParts(path).reduce<unknown>(
    (at, part) => (isObject(at) && Object.hasOwn(at, part) ? at[part] : undefined),
    members,
  )
}

/** The members with a value at a path; what stands beside it stays. `.` adds an object's members. */
export function withValueAt(members: Members, path: string, value: unknown): Members {
  if (path === '.') return isObject(value) ? { ...members, ...value } : members
  return placed(members, pathParts(path), value)
}

function placed(
  members: Members,
  [first = '', ...rest]: readonly string[],
  value: unknown,
): Members {
  const at = Object.hasOwn(members, first) ? members[first] : undefined
  const inner = rest.length === 0 ? value : placed(isObject(at) ? at : {}, rest, value)
  // `__proto__` as a computed key is a member like any other.
  return { ...members, [first]: inner }
}
