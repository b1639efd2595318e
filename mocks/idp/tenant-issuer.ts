import { northwindDocument, withMembers } from './document.ts'
import { issuerKey } from './keys.ts'

/**
 * What an Auth0 tenant publishes, for tests without a network: its document, and its keys where
 * every tenant has them. Other addresses answer 404.
 */
export function createTenantIssuer(origin: string) {
  // Before the first request: see issuerKey.
  const { publicJwk } = issuerKey()
  const answers: Readonly<Record<string, object>> = {
    '/.well-known/openid-configuration': withMembers(northwindDocument(origin), {
      issuer: `${origin}/`,
      token_endpoint: `${origin}/oauth/token`,
      jwks_uri: `${origin}/.well-known/jwks.json`,
    }),
    '/.well-known/jwks.json': { keys: [publicJwk] },
  }
  return async (request: Request): Promise<Response> => {
    const answer = answers[new URL(request.url).pathname]
    return answer ? Response.json(answer) : Response.json({ error: 'not_found' }, { status: 404 })
  }
}
