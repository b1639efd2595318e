import type { ApiError } from '#api/errors.ts'
import { announce } from '#domain/diagnosis/announce.ts'
import { inputProblemWords } from '#domain/issuer/input-words.ts'
import { visible } from '#ui/visible.ts'
import type { Check } from './use-check.ts'

/** Who failed, so that nobody looks for the fault at the customer's issuer. */
export const failureWords: Readonly<Record<ApiError['source'], string>> = {
  browser: 'Greencheck’s server did not answer, so the issuer was not asked.',
  gateway: 'Greencheck’s server failed, so the issuer was not asked.',
  tenant: 'Your tenant did not let Greencheck ask the issuer.',
  issuer: 'Greencheck could not ask the issuer.',
}

/** What the live region says of a check: nothing before it has settled, then one sentence. */
export function saidOf(check: Check, byUrl: boolean): string {
  const { state, typed, settledUrl, diagnosis, error } = check
  if (byUrl && !typed.ok) {
    const wrong = settledUrl.trim() !== '' && typed.code !== 'empty'
    return wrong ? `Not asked. ${inputProblemWords[typed.code]}` : ''
  }
  if (error) return `Not checked. ${failureWords[error.source]}`
  if (state !== 'settled' || !diagnosis) return ''
  const said = visible(announce(diagnosis))
  // Of given documents nothing was looked for, so nothing was found.
  return byUrl ? said : said.replace(/^Issuer( not)? (found|incomplete)/, ofDocument)
}

const ofDocument = (_: string, not: string | undefined, outcome: string): string => {
  if (outcome === 'incomplete') return 'Document incomplete'
  return not === undefined ? 'Document read' : 'Document not readable'
}
