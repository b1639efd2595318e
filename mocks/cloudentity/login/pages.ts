import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { escapeHtml } from '#text/html.ts'
import { page } from '../../http/page.ts'

const cancel = '<form method="post"><button name="cancel" value="yes">Cancel</button></form>'

export interface Picker {
  readonly idps: readonly Auth0Idp[]
  /** An address is asked for: IDP discovery is on. */
  readonly discovery: boolean
  readonly email: string
  readonly problem?: string | undefined
}

/** The page where somebody chooses how to log in. */
export function pickerPage({ idps, discovery, email, problem }: Picker): string {
  const buttons = idps.map(
    ({ id = '', name = '' }) =>
      `<button name="idp" value="${escapeHtml(id)}">${escapeHtml(name)}</button>`,
  )
  const address = `<form method="post">
<label>Email <input name="email" type="email" value="${escapeHtml(email)}" required></label>
<button>Next</button></form>`
  const list = `<form method="post"><input type="hidden" name="hint" value="${escapeHtml(email)}">
${buttons.join('\n')}</form>`
  return page(
    'Log in to Customers',
    `${problem === undefined ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}
${discovery ? address : ''}
${buttons.length > 0 ? `<p>Choose an identity provider.</p>\n${list}` : ''}
${cancel}`,
  )
}

const scopeWords: Readonly<Record<string, string>> = {
  openid: 'Know who you are',
  profile: 'Your profile',
  email: 'Your email address',
  phone: 'Your phone number',
  address: 'Your address',
}

/** The page that lists what is to be shared. */
export const consentPage = (client: string, scopes: readonly string[]): string =>
  page(
    'Consent',
    `<p><strong>${escapeHtml(client)}</strong> asks for:</p>
<ul>${scopes
      .map((one) => `<li><code>${escapeHtml(one)}</code> ${escapeHtml(scopeWords[one] ?? '')}</li>`)
      .join('\n')}</ul>
<form method="post"><button name="consent" value="allow">ALLOW ACCESS</button>
<button name="consent" value="deny">DENY</button></form>`,
  )
