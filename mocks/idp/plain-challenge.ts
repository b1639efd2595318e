import { createHash } from 'node:crypto'

/**
 * RFC 7636's `plain`, which the library refuses: the request is rewritten as S256 of the same
 * verifier, so that a right verifier passes and a wrong one does not. Northwind does not publish
 * that it takes `plain`; real providers are found that way too.
 */
export function acceptPlainChallenge(url: URL): void {
  const { searchParams: query } = url
  const challenge = query.get('code_challenge')
  if (challenge === null || (query.get('code_challenge_method') ?? 'plain') !== 'plain') return
  query.set('code_challenge', createHash('sha256').update(challenge).digest('base64url'))
  query.set('code_challenge_method', 'S256')
}
