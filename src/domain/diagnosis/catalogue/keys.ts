import { letter, type Catalogue } from './entry.ts'
import { noAnswerWords } from './no-answer.ts'

export const keyWords = {
  'jwks-unreachable': ({ url, answer }, place) => {
    const seen =
      answer.kind === 'too-large' ? 'the answer is larger than 128 KB' : noAnswerWords(answer)
    return {
      headline: `The keys cannot be fetched: ${seen}`,
      expected: `Status 200 and a JSON key set at ${url}`,
      got: seen,
      why: 'Auth0 verifies every ID token with these keys.',
      who: 'customer-it',
      how: 'Ask their IT to publish the key set under jwks_uri.',
      message: letter(
        place,
        `The key set at ${url} (jwks_uri) could not be fetched: ${seen}.`,
        'Could you make it answer publicly over https with status 200?',
      ),
      clause: 'OIDC Discovery 1.0 §3 (jwks_uri); RFC 7517 §5',
    }
  },
} satisfies Partial<Catalogue>
