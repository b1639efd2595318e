import { type OtherAddress, otherAddress } from './other-address.ts'
import { unwrapLink } from './unwrap-link.ts'
import { replaceUnseen, unseenOrSpace } from '#text/unseen.ts'

export type LinkUnreadable =
  'empty' | 'too-long' | 'not-a-url' | 'scheme' | 'not-authorize' | 'wrapped' | OtherAddress

/** What was repaired while reading. */
export type LinkRepair = 'blanks' | 'html' | 'scheme-added' | 'unwrapped'

export interface ReadLink {
  readonly ok: true
  readonly url: URL
  readonly repairs: readonly LinkRepair[]
  /** Services that had put their address in its place, the outermost first. */
  readonly wrappedBy: readonly string[]
}

/** Characters; above what browsers and servers pass on. */
const maxLength = 16_384
const maxWraps = 5

// What a mail or a page's source puts around a link.
const around = new RegExp(`^[<"'${unseenOrSpace}]+|[>"'${unseenOrSpace}]+$`, 'gu')

const unreadable = (code: LinkUnreadable) => ({ ok: false, code }) as const

/** Reads a link as it was pasted, from a mail or out of a page's source. Never throws. */
export function readLink(text: string) {
  if (text.length > maxLength) return unreadable('too-long')
  const repairs: LinkRepair[] = []
  let link = text.replace(around, '')
  if (link === '') return unreadable('empty')
  const joined = replaceUnseen(link, () => '').replace(/ {2,}/g, '')
  if (joined !== link) repairs.push('blanks')
  link = joined.replace(/&(?:amp|#38|#x26);/gi, '&')
  if (link !== joined) repairs.push('html')
  if (!/^[a-z][a-z\d+.-]*:/i.test(link) || /^[\w.-]+:\d+\//.test(link)) {
    link = `https://${link}`
    repairs.push('scheme-added')
  }
  if (!URL.canParse(link)) return unreadable('not-a-url')
  let url = new URL(link)
  const wrappedBy: string[] = []
  // A mail that was sent on is wrapped again.
  for (let inner = unwrapLink(url); inner && wrappedBy.length < maxWraps; inner = unwrapLink(url)) {
    if (inner.link === undefined) return unreadable('wrapped')
    wrappedBy.push(inner.by)
    url = new URL(inner.link)
  }
  if (wrappedBy.length > 0) repairs.push('unwrapped')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return unreadable('scheme')
  if (!/^\/authorize\/?$/.test(url.pathname))
    return unreadable(otherAddress(url) ?? 'not-authorize')
  return { ok: true, url, repairs, wrappedBy } as const satisfies ReadLink
}

export const unreadableWords: Readonly<Record<LinkUnreadable, string>> = {
  empty: 'Paste a link.',
  'too-long': 'Too long for a link.',
  'not-a-url': 'Not a URL.',
  scheme: 'A link to a login begins with https://.',
  'not-authorize': 'Not a direct link: a direct link’s path is /authorize.',
  wrapped:
    'A mail or web service put its own address here, and only that service knows where it leads. Ask for the link as it was sent.',
  'login-page':
    'This is the address of a login page that was open once. Its state belongs to that one login, so a bookmark of it fails: keep the application’s address, or a direct link.',
  callback:
    'This is a callback: where one login was answered. Its code and state worked once. Open the application anew, or make a direct link.',
  provider:
    'This is a request to the identity provider itself, made for one login: its state is the tenant’s. A direct link leads to the tenant’s /authorize.',
  logout: 'This is the address of a logout. A direct link leads to the tenant’s /authorize.',
}
