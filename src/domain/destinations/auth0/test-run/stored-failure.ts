import { withoutTokens } from './export-strip.ts'
import type { RunFailure } from './run.ts'

/** Characters of one text: longer than any error's own words. */
const maxText = 2000

/** Cut only at the end: half a token would not have been recognised. */
const cleaned = (text: string) => withoutTokens(text).slice(0, maxText)

/** A failure as a run may keep it: its words are the tenant's, the provider's or a library's. */
export const storedFailure = ({ source, code, description }: RunFailure): RunFailure => ({
  source,
  code: cleaned(code),
  ...(description !== undefined && { description: cleaned(description) }),
})
