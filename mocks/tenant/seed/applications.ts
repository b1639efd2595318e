import type { TenantClient } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { cloudClients } from '../../sentinels-cloudentity.ts'
import { sandboxClients } from '../../sentinels.ts'
import { completeClient } from '../client-defaults.ts'

export interface SeedClients {
  /** Origins the dashboard is served from; its callbacks and the tester's follow from them. */
  readonly publicUrls: readonly string[]
  /** Origin of the sample application; without one it is not registered. */
  readonly app?: string
  /** Where a Cloudentity workspace receives codes; without one its application is not registered. */
  readonly cloudentityCallback?: string
}

const application = (
  client_id: string,
  name: string,
  app_type: string,
  callbacks: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): TenantClient =>
  completeClient(client_id, {
    name,
    app_type,
    callbacks: [...callbacks],
    oidc_conformant: true,
    jwt_configuration: { alg: 'RS256', lifetime_in_seconds: 36_000 },
    ...(app_type === 'regular_web' || app_type === 'non_interactive'
      ? { client_secret: `MOCK_${client_id}_secret` }
      : {}),
    ...more,
  })

/** Every type of application, with several callbacks, one and none. */
const acme = [
  application('acme-portal', 'Customer Portal', 'spa', [
    'https://portal.acme.example/callback',
    'https://portal.acme.example/silent',
    'http://localhost:5173/callback',
  ]),
  application('acme-billing', 'Billing', 'regular_web', [
    'https://billing.acme.example/auth/callback',
    'https://billing-staging.acme.example/auth/callback',
  ]),
  application('acme-field', 'Field App', 'native', [
    'com.acme.field://login.acme.example/ios/com.acme.field/callback',
  ]),
  application('acme-wiki', 'Wiki', 'regular_web', []),
  application('acme-export', 'Nightly Export', 'non_interactive', []),
  application(
    'partner-reports',
    'Partner Reports',
    'regular_web',
    ['https://reports.partner.example/callback'],
    { is_first_party: false },
  ),
  // A name somebody chose to mislead whoever reads it: markup, and text that runs backwards.
  application('odd-name', 'CRM <b>old</b> \u202Eevitca', 'spa', ['https://crm.acme.example/cb']),
]

/** Auth0 answers it too, unless is_global=false asks for the others. */
const global = application('MOCKglobalclient', 'All Applications', 'regular_web', [], {
  global: true,
})

/** The applications of a tenant, those of Greencheck itself among them; `filled`: others too. */
export function seedApplications(
  { publicUrls, app, cloudentityCallback }: SeedClients,
  filled: boolean,
): readonly TenantClient[] {
  const { dashboard, tester, gateway, automation, shop } = sandboxClients
  const testerCallbacks = publicUrls.map((url) => `${url}/callback.html`)
  return [
    ...(filled ? acme : []),
    ...(app === undefined
      ? []
      : [
          application(shop, 'Web shop', 'regular_web', [`${app}/callback`], {
            allowed_logout_urls: [app],
          }),
        ]),
    ...(cloudentityCallback === undefined
      ? []
      : [
          application(cloudClients.atAcme, 'Cloudentity', 'regular_web', [cloudentityCallback], {
            grant_types: ['authorization_code'],
          }),
        ]),
    application(dashboard, 'Greencheck', 'spa', publicUrls, {
      allowed_logout_urls: [...publicUrls],
      grant_types: ['authorization_code', 'refresh_token'],
    }),
    application(tester, 'Greencheck connection tester', 'spa', testerCallbacks, {
      allowed_logout_urls: testerCallbacks,
      grant_types: ['authorization_code'],
    }),
    application(gateway, 'Greencheck gateway', 'non_interactive', []),
    application(automation, 'Sandbox automation', 'non_interactive', []),
    global,
  ]
}
