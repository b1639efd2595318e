import { isObject } from '#domain/wire/json.ts'
import { connectionFrom } from './connection.ts'
import { type Reading, joined, problem } from './imported.ts'

/**
 * What the Deploy CLI puts a value in the place of, as text (`##`) or as it is (`@@`); with a `$`, what
 * a shell does.
 */
const keyword = /##\$?\w+##|@@\w+@@/
/** No connection has members so deep. */
const deepest = 60

/** The value without what a keyword stands for, and what that was. */
function withoutKeywords(value: unknown, path: string, found: string[], depth = 0): unknown {
  if (depth > deepest) throw new RangeError('Nested too deeply.')
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.flatMap((one) => {
      const rest = withoutKeywords(one, path, found, depth + 1)
      return rest === undefined ? [] : [rest]
    })
  }
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).flatMap(([member, one]) => {
        const at = path === '' ? member : `${path}.${member}`
        const rest = withoutKeywords(one, at, found, depth + 1)
        return rest === undefined ? [] : [[member, rest]]
      }),
    )
  if (typeof value !== 'string' || !keyword.test(value)) return value
  // The secret is asked for anyway.
  if (path !== 'options.client_secret')
    found.push([path, value.replaceAll(/##(\$\w+)##/g, '$1')].filter(Boolean).join(': '))
  return undefined
}

function one(value: unknown, line?: number): Reading {
  const found: string[] = []
  const { connections, problems } = connectionFrom(withoutKeywords(value, '', found), line)
  const asked = found.map((text) =>
    problem(
      text.includes('$') && !keyword.test(text)
        ? 'A variable of the shell, whose value is not here: give it in the wizard.'
        : 'A keyword of the Deploy CLI, whose value is not here: give it in the wizard.',
      text,
    ),
  )
  return {
    connections: connections.map((each) => ({ ...each, problems: [...each.problems, ...asked] })),
    problems: connections.length > 0 ? problems : [...problems, ...asked],
  }
}

/** A connection, a list of them, an answer with a list, or a tenant of the Deploy CLI. */
export function readTree(value: unknown): Reading {
  const list: unknown = isObject(value) && 'connections' in value ? value['connections'] : value
  if (!Array.isArray(list)) return one(list)
  const items: readonly unknown[] = list
  return joined(items.map((item) => one(item)))
}

/** A keyword without quotes is no value of JSON or YAML (in YAML `##` begins a comment). */
export const quoteKeywords = (text: string): string =>
  text.replaceAll(/([:[,-][ \t]+)(##\$?\w+##|@@\w+@@)(?=[ \t]*(?:[,\]}\r\n]|$))/g, '$1"$2"')
