import { replaceUnseen, unseenOrSpace } from '#text/unseen.ts'

export type LinkUnreadable = 'empty' | 'too-long' | 'not-a-url' | 'scheme' | 'not-authorize'

/** What was repaired while reading. */
export type LinkRepair = 'blanks' | 'html' | 'scheme-added'

export interface ReadLink {
  readonly ok: true
  readonly url: URL
  readonly repairs: readonly LinkRepair[]
}

/** Characters; above what browsers and servers pass on. */
const maxLength = 16_384

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
  const url = new URL(link)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return unreadable('scheme')
  if (!/^\/authorize\/?$/.test(url.pathname)) return unreadable('not-authorize')
  return { ok: true, url, repairs } as const satisfies ReadLink
}

export const unreadableWords: Readonly<Record<LinkUnreadable, string>> = {
  empty: 'Paste a link.',
  'too-long': 'Too long for a link.',
  'not-a-url': 'Not a URL.',
  scheme: 'A link to a login begins with https://.',
  'not-authorize': 'Not a direct link: a direct link’s path is /authorize.',
}
