import { codePointName } from '#text/visible.ts'

/** Where two identifiers part, and in words how. */
export interface Difference {
  /** Counted in characters from 1. */
  readonly at: number
  readonly how: string
  /** Two hosts, or another part that `how` names: where the texts part says nothing then. */
  readonly by: 'host' | 'part' | 'character'
}

/**
 * Code point by code point, no folding, no normalisation (OIDC Discovery 1.0 §5). `published` is
 * described against `expected`.
 */
export function differenceOf(expected: string, published: string): Difference | undefined {
  if (expected === published) return undefined
  const a = Array.from(expected)
  const b = Array.from(published)
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  const at = same + 1
  const odd = lookAlike(b[same])
  if (odd !== undefined) return { at, how: odd, by: 'character' }
  const hosts = otherHost(expected, published)
  return hosts === undefined
    ? { at, ...howTheyDiffer(expected, published) }
    : { at, how: hosts, by: 'host' }
}

/** Host against host; undefined when both name one host, in whichever case. */
function otherHost(expected: string, published: string): string | undefined {
  const a = parts(expected)?.host
  const b = parts(published)?.host
  if (!a || !b || a.toLowerCase() === b.toLowerCase()) return undefined
  return `host ${brief(b)} instead of ${brief(a)}`
}

/** Whose a host is stands at its end, and what tells two apart often at its beginning. */
function brief(part: string): string {
  const all = Array.from(part)
  return all.length <= 60 ? part : `${all.slice(0, 25).join('')}…${all.slice(-34).join('')}`
}

/** A character outside ASCII may look just like the one that was expected. */
function lookAlike(char: string | undefined): string | undefined {
  return char !== undefined && char > '\x7f' ? `the character ${codePointName(char)}` : undefined
}

function howTheyDiffer(expected: string, published: string): Pick<Difference, 'how' | 'by'> {
  const a = parts(expected)
  const b = parts(published)
  if (!a || !b) return { how: 'another text', by: 'character' }
  if (a.host !== b.host) return { how: 'upper and lower case differ in the host', by: 'character' }
  if (a.scheme !== b.scheme) return { how: `${b.scheme} instead of ${a.scheme}`, by: 'part' }
  if (a.port !== b.port) return { how: portWords(a.port, b.port), by: 'part' }
  return a.rest.toLowerCase() === b.rest.toLowerCase()
    ? { how: 'upper and lower case differ', by: 'character' }
    : { how: pathWords(a.rest, b.rest), by: 'part' }
}

const pathWords = (expected: string, published: string): string => {
  if (`${expected}/` === published) return "final '/' added"
  if (expected === `${published}/`) return "final '/' missing"
  if (expected.startsWith(published))
    return `'${expected.slice(published.length)}' missing at the end`
  return published.startsWith(expected)
    ? `'${published.slice(expected.length)}' added at the end`
    : `path ${brief(published)} instead of ${brief(expected)}`
}

const portWords = (expected: string, published: string): string => {
  if (expected === '') return `port ${published} written out`
  return published === '' ? `port ${expected} missing` : `port ${published} instead of ${expected}`
}

/** Taken apart by hand: a URL parser would fold case and drop default ports. */
function parts(issuer: string) {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#:]*)(?::(\d+))?(.*)$/is.exec(issuer)
  if (!match) return undefined
  const [, scheme = '', host = '', port = '', rest = ''] = match
  return { scheme, host, port, rest }
}
