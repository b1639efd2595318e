import { brief, letter, listWords, shortList, type Catalogue } from './entry.ts'

const json = 'application/json'
const parts = { document: 'the discovery document', keys: 'the key set' }

/** How an answer came, where it came. */
export const delivery = {
  'content-type': ({ got }, place) => ({
    headline: got === undefined ? 'The answer names no content type' : `Labelled ${brief(got)}`,
    expected: json,
    got: got ?? 'No content-type header',
    why: 'The content is JSON, but clients that heed the label refuse it.',
    who: 'customer-it',
    how: `The web server has to label the document ${json}.`,
    message: letter(
      place,
      `The document is served as ${got ?? 'no type at all'} instead of ${json}.`,
      `Could you set the header “content-type: ${json}”?`,
    ),
    clause: 'OIDC Discovery 1.0 §4.2',
  }),
  redirected: ({ hops }) => ({
    headline: `Reached after ${hops.length === 1 ? 'a redirect' : `${hops.length} redirects`}`,
    expected: 'The document at the URL that was asked',
    got: listWords(hops.map(({ status, location }) => `${status} to ${location}`)),
    why: 'The specification defines no redirect here, so a client may refuse to follow one.',
    who: 'operator',
    how: 'If the last address belongs to the issuer, enter that one.',
    clause: 'OIDC Discovery 1.0 §4.2',
  }),
  'byte-order-mark': ({ where }, place) => ({
    headline: `A byte order mark stands before ${listWords(where.map((one) => parts[one]))}`,
    expected: 'JSON from the first byte on',
    got: 'U+FEFF in front',
    why: 'Some JSON readers fail on it.',
    who: 'customer-it',
    how: 'Save the file as UTF-8 without a byte order mark.',
    message: letter(
      place,
      'The file begins with a UTF-8 byte order mark (EF BB BF).',
      'Could you serve it without?',
    ),
    clause: 'RFC 8259 §8.1',
  }),
  'duplicate-members': ({ names, severity }, place) => ({
    headline: `Members that stand twice: ${shortList(
      names.map((name) => brief(name, 40)),
      3,
    )}`,
    expected: 'Every member once',
    got: shortList(names),
    why:
      severity === 'blocks'
        ? `With two values for an address, ${place.profile.name} may use another one than was checked here.`
        : 'Which of the two counts differs from reader to reader.',
    who: 'customer-it',
    how: 'One of the two has to go.',
    message: letter(
      place,
      `These members stand twice: ${shortList(names)}.`,
      'Could you leave each of them in once?',
    ),
    clause: 'RFC 8259 §4',
  }),
  'clock-differs': ({ seconds }, place) => {
    const apart = `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead' : 'behind'}`
    return {
      headline: `The issuer’s clock is ${apart}`,
      expected: 'A Date header within two minutes',
      got: apart,
      why: 'ID tokens carry times. A token from the future, or an old one, is refused.',
      who: 'customer-it',
      how:
        seconds > 0
          ? 'Their servers need to be set to network time.'
          : 'It may only be an answer kept by a cache on the way.',
      message: letter(
        place,
        `Your server’s Date header is ${apart} of ours.`,
        'Could you check its clock?',
      ),
      clause: 'OIDC Core 1.0 §3.1.3.7 (9), (10)',
    }
  },
} satisfies Partial<Catalogue>
