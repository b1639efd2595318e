import { errors, type Provider } from 'oidc-provider'
import { escapeHtml } from '#text/html.ts'
import { readBody, type NodeHandler } from '../http/node-handler.ts'
import { page, sendPage } from '../http/page.ts'
import type { ServerResponse } from 'node:http'
import type { Account } from './account.ts'
import { finishLogin } from './finish-login.ts'

export const isInteraction = (url: string) => url.startsWith('/interaction/')

export interface InteractionOptions {
  /** An account that signs in and yet fails: what its provider then answers. */
  readonly refuses?: (account: Account) => { error: string; error_description: string } | undefined
  readonly onSignIn?: (account: Account, clientId: unknown) => void
}

/** For a page of an interaction that is over, or of another browser. */
export function sessionEnded(res: ServerResponse): void {
  const advice = '<p>Go back to the application and sign in again.</p>'
  sendPage(res, 400, page('This sign-in has ended', advice))
}

/** Answers `sessionEnded` where the library knows no interaction. */
export const withinInteraction =
  (handler: NodeHandler): NodeHandler =>
  async (req, res) => {
    try {
      await handler(req, res)
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error
      sessionEnded(res)
    }
  }

/**
 * The sign-in page of a provider: the accounts as buttons, each named by its address. Chosen
 * by POST of `account`; POST of `cancel` refuses with `access_denied`.
 */
export function createInteraction(
  provider: Provider,
  title: string,
  accounts: readonly Account[],
  { refuses, onSignIn }: InteractionOptions = {},
): NodeHandler {
  return withinInteraction(async (req, res) => {
    const { prompt, params } = await provider.interactionDetails(req, res)
    // Asked for by `prompt=consent`; granted as everything is.
    if (prompt.name === 'consent') {
      return await provider.interactionFinished(req, res, { consent: {} })
    }
    if (req.method !== 'POST') return sendPage(res, 200, accountsPage(title, accounts))
    const form = new URLSearchParams((await readBody(req)).toString())
    const account = accounts.find(({ email }) => email === form.get('account'))
    const cancelled = { error: 'access_denied', error_description: 'The sign-in was cancelled' }
    const refused = account ? refuses?.(account) : cancelled
    if (account && !refused) onSignIn?.(account, params['client_id'])
    const login = account && { login: { accountId: account.sub } }
    await finishLogin(provider, req, res, refused ?? login ?? cancelled)
  })
}

function accountsPage(title: string, accounts: readonly Account[]): string {
  const buttons = accounts.map(({ email, about }) => {
    const address = escapeHtml(email)
    const note = about === undefined ? '' : `<br><small>${escapeHtml(about)}</small>`
    return `<button name="account" value="${address}">${address}${note}</button>`
  })
  return page(
    title,
    `<p>Choose an account. The sandbox asks for no password.</p>
<form method="post">${buttons.join('\n')}
<button name="cancel" value="yes">Cancel</button></form>`,
  )
}
