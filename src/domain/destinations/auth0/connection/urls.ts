import { isSecure, type OriginRules } from '#domain/wire/origin-rules.ts'

/** Auth0's limits of the URLs in `options` (Management API). Characters. */
export const maxUrl = 255
export const maxAuthorizationUrl = 2083

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
