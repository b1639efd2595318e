import type { TenantClient } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { oidcOptions, seedConnection, type SeedConnection } from './connections.ts'

/** How many connections and applications a tenant of these sizes has in all. */
export const manyOf = {
  large: { connections: 2000, applications: 2000 },
  huge: { connections: 50_000, applications: 2000 },
} as const

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const padded = (number: number) => String(number).padStart(4, '0')

/** `count` connections `customer-0001` …: most `oidc`, every fifth `samlp`, every ninth off. */
export function manyConnections(idp: string, count: number): readonly SeedConnection[] {
  // One object for all: making 2,000 documents would cost more than the rest of the seed.
  const shared = oidcOptions(idp, {})
  return numbers(count).map((number) => {
    const name = `customer-${padded(number)}`
    const host = `${name}.example`
    const saml = number % 5 === 0
    const options = saml
      ? { signInEndpoint: `https://idp.${host}/saml`, signingCert: 'MOCK_certificate' }
      : {
          ...shared,
          client_id: `client-${padded(number)}`,
          client_secret: `MOCK_secret_${padded(number)}`,
          domain_aliases: [host],
        }
    return seedConnection(name, saml ? 'samlp' : 'oidc', options, ['acme-portal'], {
      display_name: `Customer ${number}`,
      authentication: { active: number % 9 !== 0 },
    })
  })
}

const types = ['spa', 'regular_web', 'native', 'non_interactive'] as const

/** `count` applications `app-0001` …, of every type in turn. */
export function manyApplications(count: number): readonly TenantClient[] {
  return numbers(count).map((number) => {
    const type = types[number % types.length] ?? 'spa'
    return {
      client_id: `app-${padded(number)}`,
      name: `Application ${number}`,
      app_type: type,
      callbacks: type === 'non_interactive' ? [] : [`https://app-${number}.acme.example/callback`],
      is_first_party: true,
      global: false,
    }
  })
}
