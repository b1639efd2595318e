import { isSecure, type OriginRules } from '../contract/origin-rules.ts'

/** What is wrong with a URL that Auth0 is to be given, or undefined. `max` in characters. */
export function urlProblem(text: string, rules: OriginRules, max: number): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return 'Not a URL. It begins with https://.'
  if (!isSecure(url, rules)) {
    return url.protocol === 'http:'
      ? 'http:// is not secure; Auth0 takes https:// only.'
      : `“${url.protocol}” is not a web address. It begins with https://.`
  }
  if (url.username !== '' || url.password !== '') return 'A URL here carries no user or password.'
  if (text.length > max) return `${text.length} characters. Auth0 takes at most ${max}.`
  return undefined
}

const suffix = '/.well-known/openid-configuration'

/**
 * The discovery document's URL of what was typed: a base URL, the full URL, or a host alone.
 * The suffix goes after the path, whose final slash is dropped (OIDC Discovery 1.0 §4.1).
 * Undefined when no URL can be made of it.
 */
export function wellKnownUrl(typed: string, rules: OriginRules): string | undefined {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return undefined
  const bare = !/^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  const http = bare && rules.loopbackHttp.includes(`http://${/^[^/?#]*/.exec(text)?.[0] ?? ''}`)
  const whole = bare ? `${http ? 'http' : 'https'}://${text}` : text
  if (!URL.canParse(whole)) return undefined
  const url = new URL(whole)
  url.hash = ''
  const path = url.pathname.replace(/\/+$/, '')
  url.pathname = path.endsWith(suffix) ? path : path + suffix
  return url.href
}
