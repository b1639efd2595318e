import type { IncomingMessage, ServerResponse } from 'node:http'
import type { InteractionResults, Provider } from 'oidc-provider'

/**
 * Ends an interaction. Whoever was signed in before is forgotten when somebody else signs in:
 * the library else asks the browser to sign out first, on a page of its own.
 */
export async function finishLogin(
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
  result: InteractionResults,
): Promise<void> {
  const returnTo = await provider.interactionResult(req, res, result, {
    mergeWithLastSubmission: false,
  })
  const account = result.login?.accountId
  const session = account && (await provider.Session.get(provider.createContext(req, res)))
  if (session && session.accountId !== undefined && session.accountId !== account) {
    session.accountId = undefined
    session.authorizations = undefined
    await session.persist()
  }
  res.statusCode = 303
  res.setHeader('location', returnTo)
  res.end()
}
