import { isObject } from '#domain/wire/json.ts'
import { scimError, type Doc } from './library.ts'
import { parseScimPath, type ScimPath } from './path.ts'

export interface ScimFilter {
  readonly paths: readonly ScimPath[]
  /** Joined by `and` or `or`. */
  readonly combined: boolean
  matches(doc: Doc): boolean
}

type Test = (doc: unknown) => boolean
const longest = 4096
const token = /\s*("(?:[^"\\]|\\.)*"|[()[\]]|[\w$:.-]+)/y
const refuse = (why: string) => scimError(400, 'invalidFilter', why)

/** Compared with case (RFC 7643 §3.1 and §4.1.1: `userName` and addresses are not). */
const exact = ['id', 'externalId']

/** Names of attributes are (RFC 7643 §2.1). */
const isNamed = (name: string, attribute: string) => name.toLowerCase() === attribute.toLowerCase()

function tokensOf(text: string): string[] {
  if (text.length > longest) throw refuse('The filter is too long')
  const found: string[] = []
  const trimmed = text.trim()
  token.lastIndex = 0
  while (token.lastIndex < trimmed.length) {
    const [, one] = token.exec(trimmed) ?? []
    if (one === undefined) throw refuse(`The filter cannot be read: ${text}`)
    found.push(one)
  }
  return found
}

function literal(text: string | undefined): string | number | boolean | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (value === null || typeof value === 'boolean' || typeof value === 'number') return value
    if (typeof value === 'string') return value
  } catch {
    // No value: refused below.
  }
  throw refuse(`'${text ?? ''}' is no value to compare with`)
}

function equals(found: unknown, wanted: unknown, caseExact: boolean): boolean {
  if (Array.isArray(found)) return found.some((one) => equals(one, wanted, caseExact))
  if (isObject(found)) return equals(found['value'], wanted, caseExact)
  if (typeof found === 'string' && typeof wanted === 'string' && !caseExact)
    return found.toLowerCase() === wanted.toLowerCase()
  return (found ?? null) === wanted
}

/**
 * `eq`, `and`, `or`, and groups of them; `[…]` too. Everything else is refused, as Auth0 documents
 * it. Read here and not by the library, which takes neither an escaped quote in a value nor a
 * parenthesis within another.
 */
export function parseFilter(text: string): ScimFilter {
  const tokens = tokensOf(text)
  const paths: ScimPath[] = []
  let combined = false
  let depth = 0
  const next = () => tokens.shift()
  const isNext = (word: string) => tokens[0]?.toLowerCase() === word
  const demand = (word: string) => {
    if (next() !== word) throw refuse(`'${word}' is missing in the filter: ${text}`)
  }

  function joined(word: 'and' | 'or', part: () => Test): Test {
    const tests = [part()]
    while (isNext(word)) {
      next()
      combined = true
      tests.push(part())
    }
    return word === 'and'
      ? (doc) => tests.every((test) => test(doc))
      : (doc) => tests.some((test) => test(doc))
  }
  const within = (root: ScimPath | undefined): Test => {
    if (++depth > 20) throw refuse('The filter is nested too deeply')
    const test = joined('or', () => joined('and', () => term(root)))
    depth--
    return test
  }

  function comparison(name: string, root: ScimPath | undefined): Test {
    const path = parseScimPath(name)
    if (path === undefined) throw refuse(`'${name}' is no attribute`)
    if (root === undefined) paths.push(path)
    const inner = isNext('[') ? group(path) : undefined
    if (inner && (tokens.length === 0 || ['and', 'or', ')'].some(isNext)))
      return (doc) => elementsOf(doc, path).some(inner)
    const sub = inner && tokens[0]?.startsWith('.') ? next()?.slice(1) : path.sub
    const operator = next()
    if (operator?.toLowerCase() !== 'eq') throw refuse(`Only eq is supported: ${text}`)
    const wanted = literal(next())
    const caseExact = exact.some((one) => isNamed(one, path.attribute))
    return (doc) =>
      elementsOf(doc, path).some(
        (one) =>
          (inner === undefined || inner(one)) &&
          equals(sub === undefined ? one : memberOf(one, sub), wanted, caseExact),
      )
  }
  const group = (path: ScimPath): Test => {
    next()
    const test = within(path)
    demand(']')
    return test
  }
  function term(root: ScimPath | undefined): Test {
    if (!isNext('(')) return comparison(next() ?? '', root)
    next()
    const test = within(root)
    demand(')')
    return test
  }

  const test = within(undefined)
  if (tokens.length > 0) throw refuse(`The filter cannot be read: ${text}`)
  return { paths, combined, matches: test }
}

function memberOf(value: unknown, name: string): unknown {
  const members = Object.entries(isObject(value) ? value : {})
  return members.find(([one]) => isNamed(one, name))?.[1]
}

/** Every value the path's attribute has; of none, one that is absent. */
function elementsOf(doc: unknown, { urn, attribute }: ScimPath): readonly unknown[] {
  const home = isObject(doc) ? (urn === undefined ? doc : doc[urn]) : undefined
  const value = memberOf(home, attribute)
  return Array.isArray(value) && value.length > 0 ? value : [value]
}
