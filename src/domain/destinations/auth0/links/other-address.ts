/** Addresses that pass for a direct link and are something else. */
export type OtherAddress = 'login-page' | 'callback' | 'provider' | 'logout'

/** Where a login stands that has begun: each is for one login, by its `state`. */
const loginPage = /^\/(?:login|u\/[\w-]+(?:\/[\w-]+)*|authorize\/resume|continue)\/?$/
const logout = /\/(?:oidc\/|v2\/|protocol\/openid-connect\/)?logout\/?$/
const requests = ['response_type', 'redirect_uri', 'client_id']

/** What a URL is that is no link to `/authorize`; undefined: nothing that is known. */
export function otherAddress({ pathname, searchParams }: URL): OtherAddress | undefined {
  const has = (name: string) => searchParams.has(name)
  const answered = has('code') || has('error') || has('id_token')
  if (pathname.replace(/\/$/, '') === '/login/callback' || (answered && has('state')))
    return 'callback'
  if (loginPage.test(pathname) && has('state')) return 'login-page'
  if (logout.test(pathname)) return 'logout'
  return requests.filter(has).length > 1 ? 'provider' : undefined
}
