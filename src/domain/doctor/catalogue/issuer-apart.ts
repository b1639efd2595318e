import type { Home } from '../issuer-home.ts'
import type { Fix, Place, Words } from '../finding.ts'
import { brief, letter, listWords, type Catalogue } from './entry.ts'
import { noAnswerWords } from './no-answer.ts'

const origins = {
  typed: 'What was entered',
  'by-hand': 'The issuer set by hand',
  'asked-for': 'The issuer that was asked for',
}

export const compared = ({ profile: { name } }: Place) =>
  `Every ID token names its issuer, and ${name} compares it character for character.`

/** Only for an issuer that was seen to name itself. */
const check = (issuer: string): { readonly fix: Fix } => ({
  fix: { field: 'discovery_url', value: issuer, label: `Check ${issuer} instead` },
})

const apart = ({ expected, published }: { expected: string; published: string }) => ({
  expected: `What was entered: ${expected}`,
  got: `Published: ${published}`,
})

/** What asking at the published issuer's own address showed, as a sentence. */
function seenThere(home: Home | undefined, { profile }: Place): string {
  if (!home || home.seen === 'not-asked')
    return 'Whether the published issuer serves this document was not looked at.'
  const { issuer } = home
  if (home.seen === 'same') return `${issuer} serves this same document.`
  if (home.seen === 'another')
    return `${issuer} itself publishes another document: ${listWords(home.members)} differ.`
  const seen =
    home.names !== undefined
      ? `the document there names ${home.names}`
      : home.answer
        ? noAnswerWords(home.answer, profile)
        : 'no discovery document is there'
  return `At ${issuer} nothing bears it out: ${seen}.`
}

const discovery = 'OIDC Discovery 1.0 §4.3, §7.2'
const onlyLogin = 'Only a test login shows it.'

const exact = (place: Place) => ({
  why: `${compared(place)} The one that was asked for is not the one this provider names.`,
  how: 'If the published issuer is the right one, set that. Otherwise ask their IT.',
})

function ofTyped(home: Home | undefined, place: Place): Partial<Words> & ReturnType<typeof exact> {
  const seen = seenThere(home, place)
  if (home?.seen === 'another')
    return {
      headline: 'This is not the document of the issuer that it names',
      why: `${seen} This one may be an outdated copy, or an attack: ${impostor}. It must not be used.`,
      how: `Check ${home.issuer} itself instead, or ask their IT for the URL.`,
      ...check(home.issuer),
    }
  const { name, storesMetadata } = place.profile
  const hand = storesMetadata
    ? 'If it is the published one, upload this document as metadata file. If it is another, set the issuer by hand.'
    : 'The document has to name that one.'
  return {
    why: `${compared(place)} ${name} would store the published one; whether the tokens carry it cannot be told. It may also be an attack: ${impostor}.`,
    how: `${seen} Ask their IT which issuer their ID tokens carry. ${hand} ${onlyLogin}`,
  }
}

const impostor =
  'somebody who has people sign in at a place of their own, under the name of that issuer'

/** An issuer other than the one that was entered. */
export const issuerApart = {
  'issuer-meant': ({ entered, issuer }) => ({
    headline: `What was entered is no issuer; ${brief(issuer)} is one`,
    expected: 'An issuer, with its discovery document below it',
    got: entered,
    why: 'A page or an endpoint of a provider has no discovery document of its own.',
    who: 'operator',
    how: `Below ${issuer} there is a document that names it. Check that one, if it is the customer’s.`,
    clause: 'OIDC Discovery 1.0 §4.1',
    ...check(issuer),
  }),
  'issuer-differs': (finding, place) => {
    const { expected, published, difference, against } = finding
    const { at, how, by } = difference
    const where = by === 'character' ? ` at character ${at}` : ''
    return {
      headline:
        by === 'host'
          ? `The document names another issuer: ${how}`
          : `The issuer differs${where}: ${how}`,
      expected: `${origins[against]}: ${expected}`,
      got: `Published: ${published}`,
      who: 'operator',
      message: letter(
        place,
        `The document says its issuer is ${published}, but ${expected} was expected (${by === 'host' ? '' : `differs${where}: `}${how}).`,
        'Which of the two do your ID tokens carry (iss)? The document has to be published below exactly the issuer it names.',
      ),
      clause: discovery,
      ...(against === 'typed' ? ofTyped(finding.home, place) : exact(place)),
    }
  },
  'issuer-elsewhere': ({ offered, difference, ...both }, place) => ({
    headline: `The issuer’s own address is another: ${difference.how}`,
    ...apart(both),
    why: `${compared(place)} ${place.profile.name} stores the published one.`,
    who: 'operator',
    how: `Enter ${offered}: this same document was found there.`,
    clause: discovery,
    ...check(offered),
  }),
  'issuer-of-family': ({ family, offered, ...both }, place) => {
    const { name } = place.profile
    const host = family.anyHost
      ? ' Its document may be at any address: make sure that this one is the customer’s own.'
      : ''
    return {
      headline: `The issuer differs, as always with ${family.name}`,
      ...apart(both),
      why: `${family.name} always publishes its document below another URL than its issuer. ID tokens carry ${family.carries}; ${name} stores the published issuer (${both.published}) and compares with that.`,
      who: 'operator',
      how: `${offered === undefined ? 'Nothing to enter differently.' : `${offered} names itself at its own address; it can be entered instead.`} ${onlyLogin}${host}`,
      clause: `${discovery}; ${family.source}`,
      ...(offered !== undefined && check(offered)),
    }
  },
  'issuer-is-document-url': ({ expected, published }, place) => ({
    headline: 'The published issuer is the document’s own URL',
    expected: `The issuer without /.well-known/…: ${expected}`,
    got: `Published: ${published}`,
    why: `${compared(place)} ${place.profile.name} would store it as published. It looks as if the URL of the document was entered where the provider’s issuer belongs; whether its tokens carry it too cannot be told.`,
    who: 'customer-it',
    how: `No other entry helps: any way of asking leads to this document. Ask their IT which issuer their ID tokens carry. If it is ${expected}: set the issuer by hand. ${onlyLogin}`,
    message: letter(
      place,
      `The document names its own URL as the issuer: ${published}.`,
      `Could you set the issuer to ${expected}, for the document and for the ID tokens (iss)?`,
    ),
    clause: 'OIDC Discovery 1.0 §4.1, §4.3',
  }),
  'issuer-by-hand': ({ expected, published }, place) => ({
    headline: 'The issuer was chosen by hand, against what its URL and its document say',
    expected: `Chosen, or entered: ${expected}`,
    got: `In the document: ${published}`,
    why: `${compared(place)} The issuer of the document does not fit the URL it was asked for by.`,
    who: 'operator',
    how: onlyLogin,
    clause: discovery,
  }),
} satisfies Partial<Catalogue>
