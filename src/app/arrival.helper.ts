import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { onTestFinished } from 'vitest'
import { arrive, planOf } from './arrival.ts'
import { type SignInOptions, createSignInClient, redirectTo } from './sign-in-client.ts'

const tenant = 'https://acme.example'
export const config = {
  domain: 'acme.example',
  clientId: 'dashboard',
  testerClientId: 'tester',
  audience: 'https://api.example',
  loopbackHttp: [],
}

/** As a tenant signs it, which is for the gateway to verify. */
export const tokenOf = (claims: object) =>
  [{ alg: 'RS256' }, claims]
    .map((part) => btoa(JSON.stringify(part)))
    .concat('signature')
    .join('.')

/** A tab of a browser, in front of a tenant that answers as told. */
export function openTab() {
  let who: string | undefined = 'operator'
  let answers = true
  const server = setupServer(
    http.post(`${tenant}/oauth/token`, () => {
      if (!answers) return HttpResponse.error()
      if (who === undefined) return HttpResponse.json({ error: 'invalid_grant' }, { status: 403 })
      const now = Math.floor(Date.now() / 1000)
      const nonce = left.searchParams.get('nonce')
      const claims = { iss: `${tenant}/`, aud: config.clientId, sub: who, nonce, iat: now }
      return HttpResponse.json({
        access_token: 'token',
        id_token: tokenOf({ ...claims, exp: now + 60, email: `${who}@northwind.example` }),
        expires_in: 600,
      })
    }),
  )
  // Of the tenant alone: a window is shared, and what an earlier file asked of a gateway may be late.
  server.listen({
    onUnhandledRequest: ({ url }, print) => {
      if (url.startsWith(tenant)) print.error()
    },
  })
  onTestFinished(() => {
    server.close()
    history.replaceState(null, '', '/')
  })
  let left = new URL(tenant)
  const go = (url: string) => {
    left = new URL(url)
  }
  /** What a page at this address does first. */
  const open = async (path: string) => {
    history.replaceState(null, '', path)
    const client = createSignInClient(config)
    const plan = planOf(location)
    const arrival = await arrive(client, plan, go)
    return { plan, arrival, at: location.pathname + location.search + location.hash }
  }
  return {
    open,
    /** A button of this page asks the tenant. */
    asks: (options: SignInOptions) =>
      createSignInClient(config).loginWithRedirect({ ...redirectTo(options), openUrl: go }),
    /** Comes back with what the tenant answered to the last request. */
    comeBack: (answer: Readonly<Record<string, string>> = { code: 'code' }) =>
      open(`/?${new URLSearchParams({ state: left.searchParams.get('state') ?? '', ...answer })}`),
    /** How the tenant was asked. */
    prompt: () => left.searchParams.get('prompt'),
    /** Whom the tenant signs in from now on; undefined: it refuses the code. */
    signsIn: (sub: string | undefined) => {
      who = sub
    },
    goesOffline: () => {
      answers = false
    },
  }
}
