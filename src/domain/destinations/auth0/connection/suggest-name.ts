import { nameLength, nameProblem } from './name.ts'

// Labels of a host that say nothing about whose it is.
const common = new Set(
  'www login auth sso id idp identity accounts account oidc oauth oauth2 connect com net org io co us eu au ca jp uk dev app example auth0 okta oktapreview keycloak pingone microsoftonline google'.split(
    ' ',
  ),
)

/** `https://login.northwind.example/oauth2` → `northwind`; empty when nothing can be suggested. */
export function suggestName(hostOrUrl: string): string {
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#:\s]+)/i.exec(hostOrUrl.trim())?.[1] ?? ''
  const labels = host.toLowerCase().split('.')
  const told = labels.find((label) => label !== '' && !common.has(label)) ?? ''
  const name = told
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, nameLength)
    .replace(/-+$/, '')
  return nameProblem(name) === undefined ? name : ''
}
