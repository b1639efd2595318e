import { escapeHtml } from '#text/html.ts'
import { page } from '../http/page.ts'

export interface LoginBox {
  readonly title: string
  readonly buttons: readonly { readonly name: string; readonly label: string }[]
  /** Of a database: who can sign in here. */
  readonly accounts?: readonly { readonly email: string; readonly about: string }[]
  /** Absent: no field for an address. */
  readonly email?: string
  /** Said above the form, escaped here. */
  readonly problem?: string | undefined
}

/** A tenant's login box: "Continue with …" and, with it, a field for home realm discovery. */
export function loginBox({ title, buttons, accounts = [], email, problem }: LoginBox): string {
  const field = `<form method="post">
<label>Email address <input name="email" type="email" value="${escapeHtml(email ?? '')}" required></label>
<button>Continue</button></form>`
  const choices = buttons.map(
    ({ name, label }) =>
      `<button name="connection" value="${escapeHtml(name)}">Continue with ${escapeHtml(label)}</button>`,
  )
  const people = accounts.map(
    (one) =>
      `<button name="account" value="${escapeHtml(one.email)}">${escapeHtml(one.email)}<br><small>${escapeHtml(one.about)}</small></button>`,
  )
  return page(
    title,
    `${problem === undefined ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}
${email === undefined ? '' : field}
<form method="post">${[...choices, ...people].join('\n')}
<button name="cancel" value="yes">Cancel</button></form>`,
  )
}
