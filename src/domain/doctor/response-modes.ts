/**
 * How an answer travels, by who specifies it: Multiple Response Type Encoding Practices §2.1, Form
 * Post Response Mode, JARM §2.3, OpenID for Verifiable Presentations 1.0 §8, Appendix A.
 */
const specified: readonly string[] = [
  'query',
  'fragment',
  'form_post',
  'query.jwt',
  'fragment.jwt',
  'form_post.jwt',
  'jwt',
  'direct_post',
  'direct_post.jwt',
  'dc_api',
  'dc_api.jwt',
]

/** Values that no specification knows: of a vendor, misspelt, or in capitals. */
export const unspecifiedModes = (modes: readonly string[]): readonly string[] =>
  modes.filter((mode) => !specified.includes(mode))

/** The values are case-sensitive; one in capitals is noted, and no reason to doubt the mode. */
const folded = (mode: string) => mode.trim().toLowerCase()
export const isFormPost = (mode: string): boolean => folded(mode) === 'form_post'

/** `query`: as every client takes it; `form_post`: that way only; `none`: as nobody takes it. */
export type CodeBy = 'query' | 'form_post' | 'none' | 'unknown'

/**
 * How a server with these modes can return a code to a client that reads no signed answer. A
 * fragment never reaches a server. A list of nothing but a vendor's values tells nothing.
 */
export function codeBy(modes: readonly string[]): CodeBy {
  const offered = modes.map(folded)
  if (offered.includes('query')) return 'query'
  if (offered.includes('form_post')) return 'form_post'
  return offered.some((mode) => specified.includes(mode)) ? 'none' : 'unknown'
}
