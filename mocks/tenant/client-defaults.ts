import type { TenantClient } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { isObject } from '#domain/wire/json.ts'

/** Types that keep no secret: they get no token for themselves, and shorter ones for users. */
const publicTypes: readonly unknown[] = ['spa', 'native']
const confidentialTypes: readonly unknown[] = ['regular_web', 'non_interactive']
const year = 31_557_600

/** What an application of a type has beside what was sent (recorded). */
const defaultsOf = (type: unknown) => ({
  is_first_party: true,
  is_token_endpoint_ip_header_trusted: false,
  oidc_conformant: false,
  sso_disabled: false,
  cross_origin_authentication: false,
  grant_types: [
    'authorization_code',
    'implicit',
    'refresh_token',
    ...(publicTypes.includes(type) ? [] : ['client_credentials']),
  ],
  custom_login_page_on: true,
  refresh_token: {
    rotation_type: 'non-rotating',
    expiration_type: 'non-expiring',
    leeway: 0,
    token_lifetime: confidentialTypes.includes(type) ? year : 2_592_000,
    infinite_token_lifetime: true,
    infinite_idle_token_lifetime: true,
    idle_token_lifetime: confidentialTypes.includes(type) ? 2_592_000 : 1_296_000,
  },
})

/** UNVERIFIED for an update: the Deploy CLI never sends the member. */
export const completeJwt = (sent: object) => ({ secret_encoded: false, ...sent })

/** An application with all members that a tenant gives one, whatever was sent. */
export function completeClient(
  client_id: string,
  sent: Readonly<Record<string, unknown>>,
): TenantClient {
  const { jwt_configuration: jwt } = sent
  return {
    ...defaultsOf(sent['app_type']),
    signing_keys: [{ cert: 'MOCK_certificate', pkcs7: 'MOCK_pkcs7', subject: 'MOCK_subject' }],
    ...sent,
    jwt_configuration: completeJwt(isObject(jwt) ? jwt : { lifetime_in_seconds: 36_000 }),
    tenant: 'acme',
    global: sent['global'] === true,
    client_id,
  }
}
