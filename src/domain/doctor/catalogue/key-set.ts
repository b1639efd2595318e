import type { KeySetProblem } from '#domain/oidc/keys/read-key-set.ts'
import type { Profile } from '../profile.ts'
import { brief, count, letter, listWords, shortList, type Catalogue } from './entry.ts'
import { laterWords, letThrough, noAnswerWords } from './no-answer.ts'

const verifies = ({ name }: Profile) => `${name} verifies every ID token with these keys.`
const jwksUri = 'OIDC Discovery 1.0 §3 (jwks_uri)'

function setProblem(problem: KeySetProblem): string {
  if (problem.problem === 'not-json') {
    return `no JSON object; line ${problem.line}, column ${problem.column}: ${problem.message}`
  }
  return problem.problem === 'no-keys-member'
    ? 'JSON without a member keys'
    : 'JSON whose member keys is no list'
}

/** The key set as a whole. */
export const keySetWords = {
  'jwks-unreachable': ({ url, answer }, place) => {
    const seen =
      answer.kind === 'too-large'
        ? 'the answer is larger than 128 KB'
        : noAnswerWords(answer, place.profile)
    const later = answer.kind === 'too-large' ? undefined : laterWords(answer)
    return {
      headline: `The keys cannot be fetched: ${seen}`,
      expected: `Status 200 and a JSON key set at ${url}`,
      got: seen,
      why: verifies(place.profile),
      who: 'customer-it',
      how: later ?? 'Ask their IT to publish the key set under jwks_uri.',
      message: letter(
        place,
        `The key set at ${url} (jwks_uri) could not be fetched: ${seen}.`,
        answer.kind === 'challenge'
          ? letThrough
          : 'Could you make it answer publicly over https with status 200?',
      ),
      clause: `${jwksUri}; RFC 7517 §5`,
    }
  },
  'jwks-unreadable': ({ problem }, place) => ({
    headline: 'The answer at jwks_uri is no key set',
    expected: 'A JSON object with a list “keys”',
    got: setProblem(problem),
    why: verifies(place.profile),
    who: 'customer-it',
    how: 'Ask their IT to publish the key set under jwks_uri.',
    message: letter(
      place,
      `What jwks_uri points to is ${setProblem(problem)}.`,
      'Could you publish a JSON Web Key Set there?',
    ),
    clause: 'RFC 7517 §5',
  }),
  'jwks-content-type': ({ got }, place) => ({
    headline:
      got === undefined ? 'The keys name no content type' : `The keys are labelled ${brief(got)}`,
    expected: 'application/json or application/jwk-set+json',
    got: got ?? 'No content-type header',
    why: `Clients that heed the label may refuse them. ${place.profile.name} is not known to.`,
    who: 'customer-it',
    how: 'Nothing to do unless logins fail.',
    clause: 'RFC 7517 §8.5',
  }),
  'no-signing-key': ({ total, encryption }, place) => ({
    headline: total === 0 ? 'The key set is empty' : 'No key is for signatures',
    expected: 'At least one public key for signatures',
    got:
      total === 0
        ? 'No key'
        : `${count(total, 'key')}, ${encryption} of them for encryption, none to verify with`,
    why: verifies(place.profile),
    who: 'customer-it',
    how: 'Ask their IT to publish the keys that ID tokens are signed with.',
    message: letter(
      place,
      'The key set holds no public key that ID tokens could be verified with.',
      'Could you publish the keys you sign with?',
    ),
    clause: 'OIDC Core 1.0 §10.1; RFC 7517 §4.2, §4.3',
  }),
  'private-key-published': ({ keys, members }, place) => ({
    headline: 'A private or shared key is published',
    expected: 'Public key values only',
    got: `${shortList(keys)}: ${listWords(members)}`,
    why: 'Whoever reads it can sign in as anyone. The key must not be trusted again.',
    who: 'customer-it',
    how: 'Tell their IT at once. The keys have to be replaced, not only hidden.',
    message: letter(
      place,
      `Your public key set contains secret key material (members ${listWords(members)} of ${shortList(keys)}). Everyone can read it.`,
      'Please replace these keys at once, and publish public values only.',
    ),
    clause: jwksUri,
  }),
  'algorithm-without-key': ({ missing, covered }, place) => ({
    headline:
      covered.length === 0
        ? `No published key fits an algorithm that ${place.profile.name} takes`
        : `No published key fits ${listWords(missing)}`,
    expected: `A key for ${listWords(missing)}`,
    got: covered.length === 0 ? 'Keys for other algorithms' : `Keys for ${listWords(covered)}`,
    why: 'A token signed that way could not be verified.',
    who: 'customer-it',
    how: 'Ask their IT with which algorithm tokens for this client are signed.',
    message: letter(
      place,
      `The metadata offers ${listWords(missing)}, but the key set has no key for it.`,
      'Could you publish that key, or no longer list the algorithm?',
    ),
    clause: 'OIDC Core 1.0 §10.1',
  }),
  'keys-unchecked': (_, place) => ({
    headline: 'The keys have not been looked at',
    why: verifies(place.profile),
    who: 'operator',
    how: 'Check the issuer by its URL to have the keys fetched too.',
    clause: jwksUri,
  }),
  'keys-unread': ({ read, total }, place) => ({
    headline: `Only the first ${read} of ${count(total, 'key')} were looked at`,
    expected: 'A handful of keys',
    got: count(total, 'key'),
    why: verifies(place.profile),
    who: 'customer-it',
    how: 'Ask their IT whether all of these keys are in use.',
    clause: jwksUri,
  }),
  'keys-good': ({ usable, algorithms }, place) => ({
    headline: `${count(usable, 'key')} to verify signatures with`,
    got: shortList(algorithms),
    why: verifies(place.profile),
    who: 'operator',
    how: 'Nothing to do.',
    clause: 'OIDC Core 1.0 §10.1',
  }),
} satisfies Partial<Catalogue>
