import { codePointName } from '#text/visible.ts'

/** Where two identifiers part, and in words how. */
export interface Difference {
  /** Counted in characters from 1. */
  readonly at: number
  readonly how: string
  /** They name two hosts: where the texts part says nothing then. */
  readonly otherHost?: true
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
  if (odd !== undefined) return { at, how: odd }
  const hosts = otherHost(expected, published)
  return hosts === undefined
    ? { at, how: howTheyDiffer(expected, published) }
    : { at, how: hosts, otherHost: true }
}

/** Host against host; undefined when both name one host, in whichever case. */
function otherHost(expected: string, published: string): string | undefined {
  const a = parts(expected)?.host
  const b = parts(published)?.host
  if (!a || !b || a.toLowerCase() === b.toLowerCase()) return undefined
  return `host ${briefHost(b)} instead of ${briefHost(a)}`
}

/** Whose a host is stands at its end, and what tells two apart often at its beginning. */
function briefHost(host: string): string {
  const all = Array.from(host)
  return all.length <= 60 ? host : `${all.slice(0, 25).join('')}…${all.slice(-34).join('')}`
}

/** A character outside ASCII may look just like the one that was expected. */
function lookAlike(char: string | undefined): string | undefined {
  return char !== undefined && char > '\x7f' ? `the character ${codePointName(char)}` : undefined
}

function howTheyDiffer(expected: string, published: string): string {
  if (`${expected}/` === published) return "final '/' added"
  if (expected === `${published}/`) return "final '/' missing"
  const a = parts(expected)
  const b = parts(published)
  if (!a || !b) return 'another text'
  if (a.host !== b.host) return 'upper and lower case differ in the host'
  if (a.scheme !== b.scheme) return `${b.scheme} instead of ${a.scheme}`
  if (a.port !== b.port) return portWords(a.port, b.port)
  if (a.rest.toLowerCase() === b.rest.toLowerCase()) return 'upper and lower case differ'
  return b.rest.length < a.rest.length && a.rest.startsWith(b.rest)
    ? `'${a.rest.slice(b.rest.length)}' missing at the end`
    : b.rest.startsWith(a.rest)
      ? `'${b.rest.slice(a.rest.length)}' added at the end`
      : 'another path'
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
