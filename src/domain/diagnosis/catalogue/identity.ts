import { letter, type Catalogue } from './entry.ts'

const sources = {
  typed: 'What was entered',
  'by-hand': 'The issuer set by hand',
  'asked-for': 'The issuer that was asked for',
}

export const identity = {
  'issuer-differs': ({ expected, published, difference, against }, place) => ({
    headline: `The issuer differs at character ${difference.at}: ${difference.how}`,
    expected: `${sources[against]}: ${expected}`,
    got: `Published: ${published}`,
    why: 'Every ID token names its issuer, and Auth0 compares it character for character. A document that names another issuer may also be somebody else’s.',
    who: 'operator',
    how: 'If the published issuer is the right one, enter that. Otherwise ask their IT.',
    message: letter(
      place,
      `The document at ${place.documentUrl} says its issuer is ${published}, but ${expected} was expected (differs at character ${difference.at}: ${difference.how}).`,
      'Which of the two is right? The document has to be published below exactly the issuer it names.',
    ),
    clause: 'OIDC Discovery 1.0 §4.3, §7.2',
    ...(against === 'typed' &&
      published.startsWith('https://') && {
        fix: {
          field: 'discovery_url',
          value: published,
          label: `Check ${published} instead`,
        } as const,
      }),
  }),
  'issuer-slash': ({ typed, published }) => ({
    headline: "The published issuer differs by its final '/'",
    expected: `Entered: ${typed}`,
    got: `Published, and stored: ${published}`,
    why: 'ID tokens carry the published form, so that one is stored.',
    who: 'operator',
    how: 'Nothing to do.',
    clause: 'OIDC Discovery 1.0 §4.1, §4.3',
  }),
} satisfies Partial<Catalogue>
