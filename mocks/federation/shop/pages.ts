import { escapeHtml } from '#text/html.ts'
import { claimsTable } from '../../http/claims-table.ts'
import { page } from '../../http/page.ts'

export const homePage = page(
  'Sample shop',
  `<p>An application of tenant "acme": <strong>Web shop</strong>. Sign in to see what it is told.</p>
<form action="/login">
<label>Connection <input name="connection"></label>
<p>Leave it empty to choose in the login box.</p>
<button>Sign in</button></form>
<p><a href="/logout">Sign out</a></p>`,
)

type Claims = Readonly<Record<string, unknown>>

const again = '<p><a href="/">Back</a> · <a href="/logout">Sign out</a></p>'

export interface Profile {
  /** False: the login began at a direct link. */
  readonly own: boolean
  readonly claims: Claims
  readonly userinfo: Claims
}

export function profilePage({ own, claims, userinfo }: Profile): string {
  const how = own
    ? 'This application began the login: state, nonce and PKCE are checked.'
    : 'This application received a code it did not ask for, as from a direct link, and exchanged it with its secret. Its state proves nothing.'
  return page(
    'Signed in',
    `<p>${how}</p>
${claimsTable('ID token', claims)}
${claimsTable('UserInfo', userinfo)}
${again}`,
  )
}

export const failurePage = (error: string, description: string): string =>
  page(
    'The login failed',
    `<p><code>${escapeHtml(error)}</code></p>
<p>${escapeHtml(description)}</p>
${again}`,
  )
