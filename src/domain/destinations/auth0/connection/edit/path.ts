import { isObject } from '#domain/wire/json.ts'

type Members = Readonly<Record<string, unknown>>

/** The value at a dotted path, e.g. `options.connection_settings.pkce`; undefined when absent. */
export function readPath(source: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      source,
    )
}

/** A copy with another value at the path; undefined takes the member away. Its siblings stay. */
export function writePath(source: Members, path: string, value: unknown): Members {
  const [name = '', ...rest] = path.split('.')
  const { [name]: own, ...others } = source
  if (rest.length === 0) return value === undefined ? others : { ...source, [name]: value }
  if (value === undefined && !isObject(own)) return source
  return { ...source, [name]: writePath(isObject(own) ? own : {}, rest.join('.'), value) }
}
