import { isObject } from '#domain/wire/json.ts'
import { redactText } from '../tested/redact.ts'

/** Members of one request: more names nobody reads. */
const mostNames = 60
/** Characters of one name. */
const longestName = 80

/** Members whose own members are settings of a connection. */
const opened = new Set(['options', 'authentication', 'connected_accounts'])

/** Names of what a body sets, never a value; undefined where there is none. */
export function fieldsOf(body: unknown): string[] | undefined {
  const names = Array.isArray(body)
    ? [...new Set(body.flatMap((one: unknown) => (isObject(one) ? Object.keys(one) : [])))]
    : isObject(body)
      ? Object.entries(body).flatMap(([name, value]) => inner(name, value))
      : []
  if (names.length === 0) return undefined
  return names.slice(0, mostNames).map((name) => redactText(name).slice(0, longestName))
}

const inner = (name: string, value: unknown): string[] =>
  opened.has(name) && isObject(value) && Object.keys(value).length > 0
    ? Object.keys(value).map((one) => `${name}.${one}`)
    : [name]
