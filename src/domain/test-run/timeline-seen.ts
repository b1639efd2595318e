import { withoutTokens } from './export-strip.ts'
import type { RunFailure } from './run.ts'

/** Longer than any error page's own words. */
const longest = 2000

/** AADSTS50011; or an OAuth error code, two or more words in lower case (RFC 6749 §4.1.2.1). */
const codes = /\bAADSTS\d+\b|\b[a-z]+(?:_[a-z]+)+\b/

/** What an error page said, as a failure. An address pasted with it may hold a code: not kept. */
export function seenFailure(pasted: string): RunFailure {
  const text = withoutTokens(pasted.trim()).slice(0, longest)
  const [code = ''] = codes.exec(text) ?? []
  return { source: 'seen', code, ...(text !== code && { description: text }) }
}
