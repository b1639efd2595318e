import { storedIssuer, type Check } from '../case.ts'
import { isBehindProxy } from '../behind-proxy.ts'
import { issuerProblem, isTemplate, type IssuerProblem } from '../issuer-validity.ts'

type Found = {
  readonly code: 'issuer-invalid'
  readonly severity: 'blocks'
  readonly issuer: string
  readonly problem: IssuerProblem
  /** Probably only the scheme is wrong. */
  readonly behindProxy: boolean
}

/** What fails validation must not be used (OIDC Discovery 1.0 §4.3). */
export const issuerInvalid: Check<Found> = (found) => {
  const issuer = storedIssuer(found)
  if (issuer === undefined || isTemplate(issuer)) return []
  const problem = issuerProblem(issuer, found)
  if (!problem) return []
  const behindProxy = problem === 'scheme' && isBehindProxy(issuer, found)
  return [{ code: 'issuer-invalid', severity: 'blocks', issuer, problem, behindProxy }]
}
