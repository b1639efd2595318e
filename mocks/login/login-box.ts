import { escapeHtml } from '#text/html.ts'
import { page } from '../http/page.ts'
import type { DatabaseAccount } from './database-accounts.ts'

export interface LoginBox {
  readonly title: string
  readonly buttons: readonly { readonly name: string; readonly label: string }[]
  /** Asks for a password at once, not after the address. */
  readonly asksPassword: boolean
  /** Of a database: who can sign in here, without a password in the sandbox. */
  readonly accounts: readonly Pick<DatabaseAccount, 'email' | 'about'>[]
  /** Absent: no field for an address. */
  readonly email?: string
  /** Said above the form, escaped here. */
  readonly problem?: string | undefined
}

const enterPassword = 'Enter your password'

/** A tenant's login box: "Continue with …" and, with it, a field for home realm discovery. */
export function loginBox(box: LoginBox): string {
  const { title, buttons, asksPassword, accounts, email, problem } = box
  const field = `<form method="post">
<label>Email address <input name="email" type="email" value="${escapeHtml(email ?? '')}" required></label>
<button>Continue</button></form>`
  const choices = buttons.map(
    ({ name, label }) =>
      `<button name="connection" value="${escapeHtml(name)}">Continue with ${escapeHtml(label)}</button>`,
  )
  return page(
    title,
    `${problem === undefined ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}
${email === undefined ? '' : field}
${asksPassword ? `<h2>${enterPassword}</h2>` : ''}
${choiceForm([...choices, ...people(accounts)])}`,
  )
}

/** The second prompt of Identifier First, where the address leads to no provider. */
export const passwordPrompt = ({
  email,
  accounts,
}: Required<Pick<LoginBox, 'email' | 'accounts'>>): string =>
  page(
    enterPassword,
    `<p>No connection of this application is for ${escapeHtml(email)}: a database is asked.
The sandbox asks for no password, only who it is.</p>
${choiceForm(people(accounts))}`,
  )

const people = (accounts: LoginBox['accounts']) =>
  accounts.map(
    ({ email, about }) =>
      `<button name="account" value="${escapeHtml(email)}">${escapeHtml(email)}<br><small>${escapeHtml(about)}</small></button>`,
  )

const choiceForm = (buttons: readonly string[]) => `<form method="post">${buttons.join('\n')}
<button name="cancel" value="yes">Cancel</button></form>`
