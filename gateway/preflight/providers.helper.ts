import type { Answer } from './idp.helper.ts'
import { redirect } from './idp.helper.ts'
import { callback } from './request.helper.ts'

const client = 'northwind-acme'
export const rightSecret = 'MOCK_very_secret'

/** What each case of a check tells the provider. */
interface Sent {
  readonly knowsClient: boolean
  readonly knowsCallback: boolean
  readonly knowsSecret: boolean
}

interface Provider {
  readonly name: string
  readonly authorize: (sent: Sent) => Response | 'login_required'
  readonly token: (sent: Sent) => Response
}

const json = (status: number, error: string, error_description?: string) =>
  Response.json({ error, ...(error_description && { error_description }) }, { status })
const html = (status: number, title: string, body: string) =>
  new Response(`<!doctype html><title>${title}</title><body>${body}`, { status })

/** Answers as these products give them, in our own pages around their words. */
export const providers: readonly Provider[] = [
  {
    name: 'Keycloak',
    authorize: ({ knowsClient, knowsCallback }) => {
      const page = (words: string) =>
        html(400, 'Sign in to acme', `<h1>We are sorry...</h1><p>${words}`)
      if (!knowsClient) return page('Client not found.')
      return knowsCallback ? 'login_required' : page('Invalid parameter: redirect_uri')
    },
    token: ({ knowsClient, knowsSecret }) =>
      knowsClient && knowsSecret
        ? json(400, 'invalid_grant', 'Code not valid')
        : json(401, 'unauthorized_client', 'Invalid client or Invalid client credentials'),
  },
  {
    name: 'Okta',
    authorize: ({ knowsClient, knowsCallback }) => {
      const page = (words: string) => html(400, 'acme - Bad Request', `<h2>400</h2><p>${words}`)
      if (!knowsClient) return page("Invalid value for 'client_id' parameter.")
      return knowsCallback
        ? 'login_required'
        : page(
            "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings.",
          )
    },
    token: ({ knowsClient, knowsSecret }) => {
      if (!knowsClient)
        return json(401, 'invalid_client', "Invalid value for 'client_id' parameter.")
      return knowsSecret
        ? json(400, 'invalid_grant', 'The authorization code is invalid or has expired.')
        : json(
            401,
            'invalid_client',
            'The client secret supplied for a confidential client is invalid.',
          )
    },
  },
  {
    name: 'Glewlwyd',
    authorize: ({ knowsClient, knowsCallback }) =>
      knowsClient && knowsCallback ? 'login_required' : new Response(null, { status: 403 }),
    token: ({ knowsClient, knowsCallback, knowsSecret }) =>
      json(
        403,
        knowsClient && knowsCallback && knowsSecret ? 'invalid_code' : 'unauthorized_client',
      ),
  },
]

/** A provider that knows one client with one secret and, unless it shall not, our callback. */
export function answersOf({ authorize, token }: Provider, knowsCallback: boolean) {
  const known = (sent: URLSearchParams): Sent => ({
    knowsClient: sent.get('client_id') === client,
    knowsCallback,
    knowsSecret: sent.get('client_secret') === rightSecret,
  })
  const authorization: Answer = (sent) => {
    const answer = authorize(known(sent))
    if (answer !== 'login_required') return answer
    return redirect(`${callback}?error=login_required&state=${sent.get('state') ?? ''}`)
  }
  return { authorize: authorization, token: (sent: URLSearchParams) => token(known(sent)) }
}
