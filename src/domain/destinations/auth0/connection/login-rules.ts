import { displayNameProblem } from './display-name.ts'
import { domainLimits, isDomain } from './domains.ts'
import type { Field } from './fields.ts'
import { urlProblem } from './urls.ts'
import type { Rule } from './rule.ts'

/** Auth0's limit of `icon_url`. Characters. */
const iconLength = 255

/** The rules of the step login experience. */
export const loginRules: Partial<Record<Field, Rule>> = {
  domains: ({ domains }) => {
    const wrong = domains.find((domain) => !isDomain(domain))
    if (wrong !== undefined) return `“${wrong}” is not a domain.`
    return domains.length > domainLimits.count
      ? `${domains.length} domains. Auth0 takes at most ${domainLimits.count}.`
      : undefined
  },
  displayName: ({ displayName }) => displayNameProblem(displayName),
  iconUrl: ({ iconUrl }, { rules }) =>
    iconUrl === '' ? undefined : urlProblem(iconUrl, rules, iconLength),
}
