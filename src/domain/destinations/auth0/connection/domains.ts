import { domainPattern } from '../contract/connection.ts'

/** Auth0's limits for `options.domain_aliases`. */
export const domainLimits = { count: 1000, length: 256 } as const

export const isDomain = (text: string): boolean =>
  text !== '' && text.length <= domainLimits.length && domainPattern.test(text)

/**
 * What makes two entries of `domain_aliases` one: the letter case of a domain means nothing (RFC
 * 4343). An entry that is a URL is taken as it is written.
 */
export const domainKey = (entry: string): string => (isDomain(entry) ? entry.toLowerCase() : entry)
