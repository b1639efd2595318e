import { separators } from '#text/unseen.ts'
import { isDomain } from './domains.ts'

export interface ParsedDomains {
  /** Lower case, each once, in the order given. */
  readonly domains: readonly string[]
  /** What is no domain, as it was given. */
  readonly invalid: readonly string[]
}

/** `a@acme.com`, `@acme.com`, `https://www.acme.com/x` → the domain in it. */
function domainOf(entry: string): string {
  return entry
    .replace(/^[a-z][a-z0-9+.-]*:\/*/i, '')
    .replace(/^.*@/, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d*$/, '')
    .replace(/\.$/, '')
    .toLowerCase()
}

const between = new RegExp(`[,;<>"'|${separators}]+`, 'u')

/** Reads pasted domains: commas, semicolons, blanks and lines between them, addresses and URLs. */
export function parseDomains(pasted: string): ParsedDomains {
  const domains = new Set<string>()
  const invalid: string[] = []
  for (const piece of pasted.split(between)) {
    if (piece === '') continue
    const domain = domainOf(piece)
    if (isDomain(domain)) domains.add(domain)
    else invalid.push(piece)
  }
  return { domains: [...domains], invalid }
}
