import { parseJson } from '#domain/wire/json.ts'
import { type Reading, lineAt, lineOf, nothing, problem } from './imported.ts'
import { quoteKeywords, readTree } from './tree.ts'

/** What closes the brackets that are open at the end of a text. */
function closers(text: string): string {
  const open: string[] = []
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{') open.unshift('}')
    else if (token === '[') open.unshift(']')
    else if (token === '}' || token === ']') open.shift()
  }
  return open.join('')
}

/** Where a browser says that a text stops being JSON; each has words of its own. */
function whereNot(text: string): number | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    const said = String(error)
    const line = /line (\d+)/.exec(said)?.[1]
    if (line !== undefined) return Number(line)
    const offset = /position (\d+)/.exec(said)?.[1]
    return lineAt(text, offset === undefined ? text.length : Number(offset))
  }
}

/** JSON, as it is or as it was copied: without its outer braces, or with keywords bare in it. */
export function valueOf(text: string): { value: unknown; repaired: boolean } | undefined {
  const value = parseJson(text)
  if (value !== undefined) return { value, repaired: false }
  const quoted = parseJson(quoteKeywords(text))
  if (quoted !== undefined) return { value: quoted, repaired: false }
  if (!/^\s*"[^"]*"\s*:/.test(text)) return undefined
  const inside = `{${text.trim().replace(/,$/, '')}`
  const closed = parseJson(inside + closers(inside))
  return closed === undefined ? undefined : { value: closed, repaired: true }
}

/** Text that should be JSON: of a request's body too. */
export function readJson(text: string, firstLine = 1): Reading {
  const read = valueOf(text)
  if (read) {
    const reading = readTree(read.value)
    return read.repaired
      ? {
          ...reading,
          problems: [
            ...reading.problems,
            problem('Braces are missing: read as if they were there.', text, firstLine),
          ],
        }
      : reading
  }
  const line = whereNot(text) ?? 1
  return {
    ...nothing,
    problems: [problem('This is no JSON.', lineOf(text, line), line + firstLine - 1)],
  }
}
