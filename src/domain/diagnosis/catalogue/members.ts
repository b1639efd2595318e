import type { Lack } from '../checks/incomplete.ts'
import { letter, listWords, type Catalogue } from './entry.ts'

const lackWords = ({ member, problem, type }: Lack): string => {
  if (problem === 'missing') return type === 'null' ? `${member} (null)` : member
  return problem === 'empty' ? `${member} (empty)` : `${member} (${type})`
}

export const memberWords = {
  incomplete: ({ lacks }, place) => {
    const names = listWords(lacks.map(({ member }) => member))
    return {
      headline: `Missing or unusable: ${names}`,
      expected: `${names}, each present and of the right type`,
      got: listWords(lacks.map(lackWords)),
      why: 'Auth0 cannot send anyone to log in, or cannot verify who did, without them.',
      who: 'customer-it',
      how: 'Ask for a complete document, or add the members by hand if their IT names the values.',
      message: letter(
        place,
        `The discovery document lacks: ${listWords(lacks.map(lackWords))}.`,
        'Could you add them, or tell us their values?',
      ),
      clause: 'OIDC Discovery 1.0 §3; Auth0 Management API, oidc_metadata',
    }
  },
} satisfies Partial<Catalogue>
