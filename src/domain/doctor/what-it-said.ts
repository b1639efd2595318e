import { cut } from '#text/cut.ts'

/** Members in which providers say what is wrong, the most telling first. */
const telling = [
  'error_description', // RFC 6749 §5.2
  'errorSummary', // Okta
  'detail', // RFC 9457
  'error_message',
  'message',
  'title', // RFC 9457
  'error',
].map((name) => new RegExp(`"${name}"\\s*:\\s*("(?:[^"\\\\]|\\\\.){1,2000}")`))

const longest = 200

/**
 * What the JSON of an answer said, in its own words, also where it is nested, cut off, or something
 * stands behind it; undefined: nothing.
 */
export function whatItSaid(body: string | undefined): string | undefined {
  const start = body?.slice(0, 8000) ?? ''
  if (!/^\s*[{[]/.test(start)) return undefined
  const said = telling.map((member) => unquote(member.exec(start)?.[1])).find(Boolean)
  return said && said.length > longest ? `${cut(said, longest)}…` : said
}

function unquote(text = ''): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
