import type { IssuerProblem } from '../issuer-validity.ts'
import type { Profile } from '../profile.ts'
import { letter, sources, type Catalogue } from './entry.ts'

const origins = {
  typed: 'What was entered',
  'by-hand': 'The issuer set by hand',
  'asked-for': 'The issuer that was asked for',
}

const problems = ({ name, maxIssuer }: Profile): Readonly<Record<IssuerProblem, string>> => ({
  unseen: 'has characters that cannot be seen',
  'not-a-url': 'is no URL',
  scheme: 'does not begin with https://',
  userinfo: 'carries a user name before an @',
  query: 'has a query (“?”)',
  fragment: 'has a fragment (“#”)',
  'too-long': `is longer than the ${maxIssuer} characters ${name} takes`,
})

const isPlain = (text: string) => /^[\x21-\x7e]+$/.test(text)

const compared = ({ name }: Profile) =>
  `Every ID token names its issuer, and ${name} compares it character for character.`

export const identity = {
  'issuer-differs': ({ expected, published, difference, against }, place) => {
    const v1 = /^https:\/\/sts\.windows\.net\/([^/]+)\/$/.exec(published)
    const right = v1 ? `https://login.microsoftonline.com/${v1[1]}/v2.0` : published
    return {
      headline: difference.otherHost
        ? `The document belongs to another issuer: ${difference.how}`
        : `The issuer differs at character ${difference.at}: ${difference.how}`,
      expected: `${origins[against]}: ${expected}`,
      got: `Published: ${published}`,
      why: `${compared(place.profile)} A document that names another issuer may also be somebody else’s.`,
      who: 'operator',
      how: v1
        ? 'This is Entra’s older (v1.0) document. Enter the v2.0 issuer of the same tenant.'
        : 'If the published issuer is the right one, enter that. Otherwise ask their IT.',
      message: letter(
        place,
        `The document says its issuer is ${published}, but ${expected} was expected (${difference.otherHost ? '' : `differs at character ${difference.at}: `}${difference.how}).`,
        'Which of the two is right? The document has to be published below exactly the issuer it names.',
      ),
      clause: 'OIDC Discovery 1.0 §4.3, §7.2',
      // A look-alike of the issuer is not to be one click away.
      ...(against === 'typed' &&
        isPlain(right) && {
          fix: {
            field: 'discovery_url',
            value: right,
            label: `Check ${right} instead`,
          } as const,
        }),
    }
  },
  'issuer-template': ({ published, entra }, place) => ({
    headline: 'The published issuer has a placeholder in it',
    expected: 'The issuer of one tenant',
    got: published,
    why: `${compared(place.profile)} No token carries a placeholder.`,
    who: entra ? 'operator' : 'customer-it',
    how: entra
      ? 'Enter the customer’s own tenant: https://login.microsoftonline.com/<tenant id>/v2.0. “common”, “organizations” and “consumers” stand for all tenants.'
      : 'Their provider’s own address has to be set in its configuration.',
    message: letter(
      place,
      `The published issuer is ${published}.`,
      entra
        ? 'What is your Directory (tenant) ID?'
        : 'Could you put the real value in its place, and into the ID tokens?',
    ),
    clause: 'OIDC Discovery 1.0 §3 (issuer), §4.3',
  }),
  'issuer-invalid': ({ issuer, problem }, place) => ({
    headline: `The issuer ${problems(place.profile)[problem]}`,
    expected: 'An https URL without query and fragment',
    got: issuer,
    why: `${compared(place.profile)} It takes only https URLs for it.`,
    who: 'customer-it',
    how: 'The issuer has to be changed where the provider is configured, for its tokens as well.',
    message: letter(
      place,
      `The published issuer (${issuer}) ${problems(place.profile)[problem]}.`,
      'Could you change it to the https URL below which the document is published?',
    ),
    clause: sources('OIDC Discovery 1.0 §3 (issuer)', place.profile.clauses.issuer),
  }),
  'issuer-slash': ({ typed, published }) => ({
    headline: 'The published issuer differs by its final “/”',
    expected: `Entered: ${typed}`,
    got: `Published, and stored: ${published}`,
    why: 'ID tokens carry the published form, so that one is stored.',
    who: 'operator',
    how: 'Nothing to do.',
    clause: 'OIDC Discovery 1.0 §4.1, §4.3',
  }),
  'issuer-matches': ({ issuer }, { profile }) => ({
    headline: 'The issuer is the one that was asked for',
    got: issuer,
    why: compared(profile),
    who: 'operator',
    how: 'Nothing to do.',
    clause: 'OIDC Discovery 1.0 §4.3',
  }),
} satisfies Partial<Catalogue>
