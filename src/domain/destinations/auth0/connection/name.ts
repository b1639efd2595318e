import { namePattern } from '../contract/connection.ts'

/** Auth0's limit (Management API, POST /connections). Characters. */
export const nameLength = 128

const problems = [
  { pattern: /^$/, problem: 'Give the connection a name.' },
  { pattern: /\s/, problem: 'No blanks. Put a hyphen between words.' },
  { pattern: /_/, problem: 'No underscore. Use a hyphen.' },
  { pattern: /\./, problem: 'No dot. Use a hyphen.' },
  { pattern: /^-/, problem: 'It cannot begin with a hyphen.' },
  { pattern: /-$/, problem: 'It cannot end with a hyphen.' },
  { pattern: /--/, problem: 'No two hyphens in a row.' },
] as const

/** What is wrong with a connection name, or undefined. The first violation speaks. */
export function nameProblem(name: string): string | undefined {
  const found = problems.find(({ pattern }) => pattern.test(name))
  if (found) return found.problem
  if (!namePattern.test(name)) {
    const character = /[^a-z0-9-]/iu.exec(name)?.[0] ?? ''
    return `“${character}” is not allowed. Letters a–z, digits and single hyphens are.`
  }
  if (name.length > nameLength)
    return `${name.length} characters. At most ${nameLength} are allowed.`
  return undefined
}

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
