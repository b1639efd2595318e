import { isObject } from '#domain/wire/json.ts'
import type { Members } from '../state.ts'

/** `https://example\.com/groups` is one name, `address.locality` two. */
function names(path: string): string[] {
  const found = ['']
  for (let at = 0; at < path.length; at++) {
    const escaped = path[at] === '\\' && path[at + 1] === '.'
    if (path[at] === '.') found.push('')
    else found.push(`${found.pop() ?? ''}${escaped ? '.' : path[at]}`)
    if (escaped) at++
  }
  return found
}

export function read(from: Members, path: string): unknown {
  let at: unknown = from
  for (const name of path === '.' ? [] : names(path))
    at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined
  return at
}

/** A copy with the value there; `.` is the top level, where an object's members go. */
export function written(into: Members, path: string, value: unknown): Members {
  if (path === '.') return isObject(value) ? { ...into, ...value } : into
  const set = (at: unknown, [name = '', ...rest]: readonly string[]): Members => {
    const members = isObject(at) ? at : {}
    const inner = Object.hasOwn(members, name) ? members[name] : undefined
    return { ...members, [name]: rest.length === 0 ? value : set(inner, rest) }
  }
  return set(into, names(path))
}
