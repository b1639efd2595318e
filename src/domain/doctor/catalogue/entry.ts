import { cut } from '#text/cut.ts'
import { message } from '#text/message.ts'
import type { Code, FindingOf, Place, Words } from '../finding.ts'

/** One function per code: a finding to its words. A missing code does not compile. */
export type Catalogue = {
  readonly [C in Code]: (finding: FindingOf<C>, place: Place) => Words
}

/** A text the operator can send as it is. */
export function letter(place: Place, what: string, please: string): string {
  const checked = place.documentUrl || place.issuer
  return message([
    'Hello,',
    `we are setting up single sign-on between your identity provider and ${place.profile.tenant}, and checked ${checked}.`,
    what,
    please,
    'Thank you.',
  ])
}

/** Specifications, and what the destination's own documents say where they say something. */
export const sources = (...clauses: readonly (string | undefined)[]): string =>
  clauses.filter((clause) => clause !== undefined).join('; ')

/** `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** Why a provider that is reached over https publishes http, and where that is mended. */
export const proxyWords =
  'Probably the proxy in front ends TLS, and the provider behind it does not know. Their IT has to pass that on to it (X-Forwarded-Proto), or set its public https address there.'

/** At most `max` items, then how many more there are. */
export function shortList(items: readonly string[], max = 8): string {
  if (items.length <= max) return listWords(items)
  return `${items.slice(0, max).join(', ')} and ${items.length - max} more`
}

/** `1 key`, `2 keys`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`

/** Milliseconds as seconds with one decimal. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** An endpoint's or issuer's host, or the text itself. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

/** A string from the issuer, cut where it would fill a headline. */
export const brief = (text: string, max = 60): string =>
  text.length <= max ? text : `${cut(text, max)}…`
