import { errors, type Provider } from 'oidc-provider'
import { readBody, type NodeHandler } from '../http/node-handler.ts'
import { escapeHtml, page, sendPage } from '../http/page.ts'
import type { Account } from './account.ts'

export const isInteraction = (url: string) => url.startsWith('/interaction/')

/**
 * The sign-in page of a provider: the accounts as buttons, each named by its address. Chosen
 * by POST of `account`; POST of `cancel` refuses with `access_denied`.
 */
export function createInteraction(
  provider: Provider,
  title: string,
  accounts: readonly Account[],
): NodeHandler {
  return async (req, res) => {
    try {
      const { prompt } = await provider.interactionDetails(req, res)
      // Asked for by `prompt=consent`; granted as everything is.
      if (prompt.name === 'consent') {
        return await provider.interactionFinished(req, res, { consent: {} })
      }
      if (req.method !== 'POST') return sendPage(res, 200, accountsPage(title, accounts))
      const form = new URLSearchParams((await readBody(req)).toString())
      const account = accounts.find(({ email }) => email === form.get('account'))
      const denied = { error: 'access_denied', error_description: 'The sign-in was cancelled' }
      await provider.interactionFinished(
        req,
        res,
        account ? { login: { accountId: account.sub } } : denied,
        { mergeWithLastSubmission: false },
      )
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error
      const advice = '<p>Go back to the application and sign in again.</p>'
      sendPage(res, 400, page('This sign-in has ended', advice))
    }
  }
}

function accountsPage(title: string, accounts: readonly Account[]): string {
  const buttons = accounts.map(({ email }) => {
    const address = escapeHtml(email)
    return `<button name="account" value="${address}">${address}</button>`
  })
  return page(
    title,
    `<p>Choose an account. The sandbox asks for no password.</p>
<form method="post">${buttons.join('\n')}
<button name="cancel" value="yes">Cancel</button></form>`,
  )
}
