import { announce } from '#domain/doctor/announce.ts'
import { inputProblemWords } from '#domain/oidc/issuer/input-words.ts'
import { failureWords } from '#panels/issuer-check/failure-words.ts'
import { visible } from '#text/visible.ts'
import type { Check } from './use-check.ts'

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
