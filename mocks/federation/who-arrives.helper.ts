import { addConnection, type TenantState } from '../tenant/state.ts'

interface Made {
  readonly strategy?: string
  readonly domains?: readonly string[]
  /** The one of older connections. */
  readonly first?: string
  readonly button?: boolean
  readonly label?: string
  readonly off?: boolean
}
type App = 'acme-billing' | 'acme-portal'
const both: readonly App[] = ['acme-billing', 'acme-portal']
const billing: readonly App[] = ['acme-billing']
const portal: readonly App[] = ['acme-portal']

/** In order of creation. The applications: Billing has a database, the portal has none. */
const house: readonly (readonly [string, readonly App[], Made])[] = [
  ['acme', both, { domains: ['acme.example', 'Acme-Group.example'] }],
  ['acme-eu', billing, { domains: ['eu.acme.example'], button: true, label: 'Acme Europe' }],
  ['globex', portal, { domains: ['globex.example'], button: true }],
  ['closed', both, { domains: ['closed.example', 'moved.example'], button: true, off: true }],
  ['moved', both, { domains: ['moved.example'] }],
  ['twin-one', billing, { domains: ['twin.example', 'three.example'] }],
  ['twin-two', both, { domains: ['twin.example', 'three.example'], button: true, label: 'Twin' }],
  ['third', both, { domains: ['three.example'] }],
  ['legacy', billing, { first: 'legacy.example' }],
  ['books', billing, { domains: ['xn--bcher-kva.example'] }],
  ['parked', [], { domains: ['parked.example'], button: true }],
  ['mail', billing, { domains: ['gmail.com'] }],
  ['soylent', billing, { strategy: 'samlp', button: true, label: 'Soylent' }],
  ['child', billing, { strategy: 'auth0-oidc' }],
  ['google-oauth2', both, { strategy: 'google-oauth2' }],
  ['people', billing, { strategy: 'auth0', domains: [] }],
]

/** Every `oidc` one is at a host of its own name, so that where one is sent tells which it was. */
export function furnish(state: TenantState): void {
  state.connections.clear()
  for (const [index, [name, apps, made]] of house.entries()) {
    const { strategy = 'oidc', domains = [], first, button, label, off = false } = made
    const idp = `https://${name}.idp.example`
    addConnection(
      state,
      {
        id: `con_${String(index).padStart(16, '0')}`,
        name,
        strategy,
        ...(label && { display_name: label }),
        ...(button !== undefined && { show_as_button: button }),
        authentication: { active: !off },
        options: {
          client_id: name,
          issuer: idp,
          authorization_endpoint: `${idp}/authorize`,
          token_endpoint: `${idp}/token`,
          jwks_uri: `${idp}/jwks`,
          domain_aliases: [...domains],
          ...(first && { tenant_domain: first }),
        },
      },
      apps,
    )
  }
}
