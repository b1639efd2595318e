import { isDomain } from '../connection/domains.ts'

export type EmailDomain =
  | { readonly ok: true; readonly domain: string; readonly typed: string }
  | { readonly ok: false; readonly problem: string }

/**
 * The domain of an address: what stands behind its last @, in small letters (RFC 4343), and an
 * international one in its ASCII form, as the email field of a browser sends it (HTML, "email
 * state").
 */
export function emailDomain(email: string): EmailDomain {
  const text = email.trim()
  const at = text.lastIndexOf('@')
  if (text === '') return { ok: false, problem: 'Type an email address.' }
  if (at < 0) return { ok: false, problem: 'An email address has an @ before its domain.' }
  if (at === 0) return { ok: false, problem: 'There is nothing before the @.' }
  const typed = text.slice(at + 1)
  const domain = toAscii(typed)
  return domain === undefined || !domain.includes('.')
    ? { ok: false, problem: 'What stands behind the @ is no domain.' }
    : { ok: true, domain, typed }
}

function toAscii(typed: string): string | undefined {
  if (isDomain(typed)) return typed.toLowerCase()
  // A URL would read a slash, a port or an escape as what they mean in one.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(typed) || !URL.canParse(`https://${typed}`)) return undefined
  const { hostname } = new URL(`https://${typed}`)
  return isDomain(hostname) ? hostname : undefined
}
