import { separators } from '#text/unseen.ts'
import { isDomain } from './domains.ts'

export interface ParsedDomains {
  /** Lower case, each once, in the order given. */
  readonly domains: readonly string[]
  /** What is no domain, as it was given. */
  readonly invalid: readonly string[]
}

/** `a@acme.com`, `@acme.com`, `https://www.acme.com/x`, `*.acme.com` → the domain in it. */
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

// Anyone can have an address there, so it says nothing about whose employee a user is.
const publicMail = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com gmx.de gmx.net web.de mail.com mail.ru yandex.com yandex.ru qq.com 163.com zoho.com fastmail.com hey.com t-online.de orange.fr free.fr laposte.net'.split(
    ' ',
  ),
)

/** What is worth knowing about a valid domain, or undefined. */
export function domainNote(domain: string): string | undefined {
  if (publicMail.has(domain))
    return `Anyone can have an address at ${domain}: all of them would be sent to this provider.`
  if (!domain.includes('.')) return `“${domain}” has no dot: no email address ends like this.`
  if (domain.startsWith('www.')) return `Email addresses seldom end in “${domain}”.`
  return undefined
}
