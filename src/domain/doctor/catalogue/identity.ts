import type { IssuerProblem } from '../issuer-validity.ts'
import type { Profile } from '../profile.ts'
import { letter, proxyWords, sources, type Catalogue } from './entry.ts'
import { compared } from './issuer-apart.ts'

const problems = ({ name, maxIssuer }: Profile): Readonly<Record<IssuerProblem, string>> => ({
  unseen: 'has characters that cannot be seen',
  'not-a-url': 'is no URL',
  scheme: 'does not begin with https://',
  userinfo: 'carries a user name before an @',
  query: 'has a query (“?”)',
  fragment: 'has a fragment (“#”)',
  'too-long': `is longer than the ${maxIssuer} characters ${name} takes`,
})

export const identity = {
  'issuer-template': ({ published, entra }, place) => ({
    headline: 'The published issuer has a placeholder in it',
    expected: 'The issuer of one tenant',
    got: published,
    why: `${compared(place)} No token carries a placeholder.`,
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
  'issuer-invalid': ({ issuer, problem, behindProxy }, place) => ({
    headline: `The issuer ${problems(place.profile)[problem]}`,
    expected: 'An https URL without query and fragment',
    got: issuer,
    why: `${compared(place)} It takes only https URLs for it.`,
    who: 'customer-it',
    how: `${behindProxy ? `${proxyWords} ` : ''}The issuer has to be changed where the provider is configured, for its tokens as well.`,
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
  'issuer-matches': ({ issuer }, place) => ({
    headline: 'The issuer is the one that was asked for',
    got: issuer,
    why: compared(place),
    who: 'operator',
    how: 'Nothing to do.',
    clause: 'OIDC Discovery 1.0 §4.3',
  }),
} satisfies Partial<Catalogue>
