import type { Auth0Client } from '@auth0/auth0-spa-js'
import { codeOf, returnToOf, wasSilent } from './login-error.ts'
import type { Operator } from './operator.ts'
import { callback } from './paths.ts'
import { safeReturnPath } from './return-path.ts'
import { type AppState, redirectTo } from './sign-in-client.ts'
import { signInMemory } from './sign-in-memory.ts'

/** How a page of the dashboard begins. */
export type Arrival =
  | {
      readonly is: 'signed-in'
      readonly operator: Operator
      /** The operator's first access token. */
      readonly token: string | undefined
    }
  /** The tenant signed in somebody whom nobody chose here. */
  | { readonly is: 'unasked'; readonly operator: Operator }
  | {
      readonly is: 'failed'
      readonly error: Error
      /** Where the sign-in was to lead, unchecked. */
      readonly returnTo: unknown
    }
  /** The page is on its way to the tenant. */
  | { readonly is: 'leaving' }
  | { readonly is: 'signed-out' }

export type Plan = 'take-answer' | 'ask' | 'ask-silently' | 'wait'

/** What a page does first, by its address and what this browser remembers. */
export function planOf({ pathname, search }: Location): Plan {
  const query = new URLSearchParams(search)
  const answered = query.has('state') && (query.has('code') || query.has('error'))
  // The library takes any address with `code` and `state` for its own.
  if (answered && pathname === callback) return 'take-answer'
  const tab = signInMemory.tab()
  if (tab === 'signed-in') return 'ask'
  return tab === 'new' && signInMemory.operatorOfBrowser() !== undefined ? 'ask-silently' : 'wait'
}

/**
 * Takes what the tenant answered, or asks it who is here. Never rejects.
 *
 * @param go leads to the tenant, in place of the entry the history has: nobody chose to go
 */
export async function arrive(
  client: Auth0Client,
  plan: Plan,
  go: (url: string) => void,
): Promise<Arrival> {
  if (plan === 'take-answer') return answerOf(client)
  // Kept first: where nobody comes back signed in, the button is shown instead of going there again.
  if (plan === 'wait' || !signInMemory.ask()) return { is: 'signed-out' }
  try {
    await client.loginWithRedirect({ ...redirectTo({}, plan === 'ask-silently'), openUrl: go })
    return { is: 'leaving' }
  } catch (error) {
    return failed(error)
  }
}

async function answerOf(client: Auth0Client): Promise<Arrival> {
  try {
    const { appState } = await client.handleRedirectCallback<AppState>()
    goBack(appState?.returnTo)
    const user = await client.getUser()
    if (user?.sub === undefined) throw new Error('The tenant did not say who signed in.')
    const operator = { sub: user.sub, email: user.email ?? user.sub }
    if (isUnasked(operator, appState)) return { is: 'unasked', operator }
    signInMemory.signedIn(operator.sub)
    return { is: 'signed-in', operator, token: await client.getTokenSilently() }
  } catch (error) {
    if (wasSilent(error) && needsSomebody.includes(codeOf(error) ?? '')) {
      signInMemory.forgetBrowser()
      goBack(returnToOf(error))
      return { is: 'signed-out' }
    }
    // A reload must not present the refused code once more.
    history.replaceState(null, '', callback)
    return failed(error)
  }
}

/** What a tenant answers to `prompt=none` when it would have to ask (OpenID Connect Core §3.1.2.6). */
const needsSomebody = [
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
]

/** Takes the code out of the address. The router starts after this, at the place it finds. */
const goBack = (returnTo: unknown) =>
  history.replaceState(null, '', safeReturnPath(returnTo, location.origin))

function isUnasked({ sub }: Operator, state: AppState | undefined): boolean {
  // The tenant asked who it is: whoever answered was chosen.
  if (state?.otherAccount) signInMemory.forgetOperator()
  const before =
    signInMemory.operatorOfTab() ?? (state?.silent ? signInMemory.operatorOfBrowser() : undefined)
  return before !== undefined && before !== sub
}

/** Only what the tenant refused says by itself where it was to lead. */
const failed = (error: unknown): Arrival => ({
  is: 'failed',
  error: error instanceof Error ? error : new Error(String(error)),
  returnTo: returnToOf(error) ?? signInMemory.wanted(),
})
