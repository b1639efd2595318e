import { isDomain } from './domains.ts'

/*
 * No registry names mailbox providers: these are a selection by hand, and one that is not here may
 * be public too.
 */

/** Names of mailbox providers that stand under the endings of many countries. */
const brands = new Set(
  'yahoo ymail rocketmail hotmail outlook live msn windowslive gmail googlemail aol gmx yandex icloud proton protonmail tutanota zoho mail'.split(
    ' ',
  ),
)

/** Those of one country or ending, mostly of its access providers. */
const single = new Set(
  (
    'me.com mac.com pm.me proton.me tuta.io tuta.com hey.com fastmail.com fastmail.fm duck.com hushmail.com mailbox.org posteo.de posteo.net ' +
    'web.de t-online.de freenet.de arcor.de vodafone.de email.de online.de kabelmail.de ' +
    'orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr ' +
    'btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk tiscali.co.uk ' +
    'libero.it virgilio.it alice.it tin.it tiscali.it fastwebnet.it inwind.it iol.it ' +
    'telefonica.net terra.es ono.com sapo.pt bluewin.ch hispeed.ch sunrise.ch a1.net aon.at chello.at ' +
    'telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl hetnet.nl casema.nl upcmail.nl ' +
    'telia.com comhem.se bredband.net online.no sol.no eircom.net seznam.cz centrum.cz email.cz azet.sk ' +
    'wp.pl o2.pl onet.pl onet.eu interia.pl op.pl freemail.hu citromail.hu abv.bg ukr.net ' +
    'mail.ru bk.ru list.ru inbox.ru rambler.ru ya.ru qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com aliyun.com ' +
    'naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com ' +
    'rediffmail.com uol.com.br bol.com.br terra.com.br ig.com.br globo.com ' +
    'bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz ' +
    'comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com ' +
    'rogers.com shaw.ca bell.net sympatico.ca telus.net videotron.ca'
  ).split(' '),
)

/** `co.uk`, `com.br`: the second label tells the kind of owner, not the owner. */
const ending = /^(?:co|com|org|net|ac|gov|edu|ne|or|go|gob|gouv|mil|nom|sch)\.[a-z]{2}$/
const underEnding = /^([^.]+)\.(?:com?\.)?[a-z]{2,5}$/

/** Whether anybody can have an address there. @param domain in small letters */
export function isPublicMail(domain: string): boolean {
  const brand = underEnding.exec(domain)?.[1]
  return single.has(domain) || (brand !== undefined && brands.has(brand))
}

/** What is worth knowing about an entry, of a valid domain or of one that is none; or undefined. */
export function domainNote(entry: string): string | undefined {
  if (!isDomain(entry)) return noteOnInvalid(entry)
  const domain = entry.toLowerCase()
  if (isPublicMail(domain))
    return `Anyone can have an address at ${domain}: all of them would be sent to this provider.`
  if (!domain.includes('.')) return `“${domain}” has no dot: no email address ends like this.`
  if (ending.test(domain)) return `“${domain}” is an ending under which anybody registers domains.`
  if (domain.startsWith('www.')) return `Email addresses seldom end in “${domain}”.`
  return undefined
}

function noteOnInvalid(entry: string): string | undefined {
  if (entry.includes('*')) {
    const rest = entry.replace(/^[*.]+/, '')
    const alone = isDomain(rest)
      ? `; “${rest}” stands for addresses that end in “@${rest}” alone`
      : ''
    return `There is no wildcard: each subdomain is an entry of its own${alone}.`
  }
  if (/^[\p{L}\p{M}\p{N}.-]+$/u.test(entry) && URL.canParse(`https://${entry}`)) {
    const { hostname } = new URL(`https://${entry}`)
    if (hostname !== entry && isDomain(hostname))
      return `An international domain is written in its ASCII form here: ${hostname}.`
  }
  return undefined
}
