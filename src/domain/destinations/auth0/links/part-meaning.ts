import type { LinkProblem } from './link-problem.ts'
import type { LinkProblemCode } from './link-problems.ts'
import { parameterMeaning } from './parameters.ts'

/** What a part means where a finding contradicts its usual meaning. */
const contradicted: Partial<Record<LinkProblemCode, string>> = {
  'wrong-domain': 'Where the link leads: to somebody else than this tenant.',
  'domain-not-loaded': 'Where the link leads; whether this tenant answers there is not known.',
  'client-unknown': 'Meant to be an application of this tenant; none has this Client ID.',
  'client-not-loaded': 'The application the user logs in to; whether it exists is not known here.',
  'callback-not-registered': 'Where the user would come back to; Auth0 refuses it.',
  'callback-pattern': 'Where the user comes back to, if a placeholder covers it.',
  'type-unknown': 'What comes back; Auth0 knows no such type.',
  'type-implicit': 'What comes back: tokens, in the address.',
  'type-form-post': 'What comes back: tokens, in a form that the browser posts.',
  'type-web-message': 'What comes back: tokens, in a message to the page that waits.',
  'provider-request': 'Where the link leads: to the identity provider, past the tenant.',
  'connection-unknown': 'Meant to be a connection’s name; none of this tenant has it.',
  'connection-case': 'A connection’s name, but for upper and lower case.',
  'connection-disabled': 'The connection’s name. It is switched off.',
  'connection-not-loaded': 'A connection’s name: the login page is skipped if there is one of it.',
  'state-placeholder': 'Stands where the application puts its own value.',
}

/** Findings after which nothing more is known of the application's callbacks. */
const noApplication: ReadonlySet<LinkProblemCode> = new Set([
  'client-missing',
  'client-unknown',
  'client-not-loaded',
  'client-reserved',
])

const addressMeaning = 'Where the link leads: this tenant’s login.'

/**
 * What a part of the link means, in agreement with what was found. Undefined: no parameter Auth0
 * documents. `name` '' is the address.
 */
export function partMeaning(name: string, problems: readonly LinkProblem[]): string | undefined {
  const own = problems.filter(({ param = '' }) => param === name)
  const found = own.flatMap(({ code }) => contradicted[code] ?? [])[0]
  if (found !== undefined) return found
  if (name === '') return addressMeaning
  const checked = name === 'redirect_uri' && !problems.some(({ code }) => noApplication.has(code))
  return checked
    ? 'Where the user comes back to; one of the application’s Allowed Callback URLs.'
    : parameterMeaning(name)
}
