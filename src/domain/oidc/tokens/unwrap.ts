import type { Members } from './part.ts'

/** Members that carry a token; of several, the one that says most of the user. */
const carriers = [
  'id_token',
  'id_token_hint',
  'logout_token',
  'access_token',
  'client_assertion',
] as const
export type Carrier = (typeof carriers)[number]

/** A token, and the member it was the value of. */
export interface Carried {
  readonly token: string
  readonly within: Carrier
}

/** What people, mails and tools put around a value. `.` is none: an unsigned token ends in it. */
const quotes = new Set(`"'\`“”„‟‘’‚‛«»‹›<>\\,;()`)

/** Without the quotes around it. Linear, unlike a pattern that ends in `$`. */
export function unquote(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && quotes.has(text[from] ?? '')) from += 1
  while (to > from && quotes.has(text[to - 1] ?? '')) to -= 1
  return text.slice(from, to)
}

/** Signed or encrypted. */
const isToken = (value: string) => [3, 5].includes(value.split('.').length)

/**
 * Where a value begins in `id_token=…`, `"id_token": "…"`, `name="id_token" value="…"` and
 * `"name":"id_token","value":"…"`, all of them without blanks. Counted, so that a text of quotes
 * alone is read in linear time.
 */
const quote = String.raw`["'\\]{0,3}`
const begins = (name: Carrier) =>
  new RegExp(`(?<![\\w-])${name}${quote},?${quote}(?:value)?${quote}[=:]${quote}([\\w.+/=%~-]+)`)

function find(read: (name: Carrier) => unknown): Carried | undefined {
  const found = carriers.flatMap((within) => {
    const token = read(within)
    return typeof token === 'string' && token !== '' ? [{ within, token }] : []
  })
  return found.find(({ token }) => isToken(token)) ?? found[0]
}

/** In text without blanks: a body, a query, a fragment, a line of JSON, a page that posts it. */
export const carriedIn = (text: string): Carried | undefined =>
  find((name) => decoded(begins(name).exec(text)?.[1]))

/** In the answer of a token endpoint, or in one parameter as browsers record it. */
export const carriedBy = (members: Members): Carried | undefined =>
  find((name) => (members['name'] === name ? members['value'] : members[name]))

/** A token needs no percent signs; some writers of forms use them all the same. */
const decoded = (value: string | undefined) =>
  value?.replace(/%([2-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/** An answer to a login that carries no token; text without blanks. */
export function answerWithoutToken(text: string): 'code' | 'refused' | undefined {
  if (/(?:^|[?#&])error=/.test(text)) return 'refused'
  return /(?:^|[?#&])code=/.test(text) ? 'code' : undefined
}
