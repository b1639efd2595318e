import type { Explanation, Mender } from '#domain/destinations/auth0/failures/explanation.ts'

const words: Readonly<Record<Mender, string>> = {
  operator: 'You can mend it.',
  'their-it': 'Their IT can mend it.',
  administrator: 'An administrator of your tenant can mend it.',
  user: 'Whoever logged in can mend it.',
  nobody: 'It passes by itself.',
}

/** Who can mend it, in a sentence. Of an error that is not known, nobody can tell. */
export const menderWords = ({ id, who }: Pick<Explanation, 'id' | 'who'>): string =>
  id === undefined ? 'Who can mend it cannot be told.' : words[who]
