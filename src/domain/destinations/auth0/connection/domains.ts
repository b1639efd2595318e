import { domainPattern } from '../contract/connection.ts'

/** Auth0's limits for `options.domain_aliases`. */
export const domainLimits = { count: 1000, length: 256 } as const

export const isDomain = (text: string): boolean =>
  text !== '' && text.length <= domainLimits.length && domainPattern.test(text)
