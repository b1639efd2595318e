import { defaultContext } from '#domain/destinations/cloudentity/context/default-attributes.ts'
import { cloudClients, cloudSecrets, extensions } from '../../sentinels-cloudentity.ts'
import { paths, tenantId, workspaceId } from '../places.ts'
import type { CloudState } from '../state.ts'
import { seedClaims } from './claims.ts'
import { operatorsIdp, seedIdps } from './idps.ts'
import { seedScripts } from './scripts.ts'

/** What the demo application asks for. */
export const demoScopes = ['openid', 'profile', 'email', 'phone', 'address']

/** A workspace at the start; `origin` is where it is, e.g. `http://localhost:4700`. */
export const seedCloud = (origin: string): CloudState => ({
  server: {
    id: workspaceId,
    tenant_id: tenantId,
    name: 'Customers',
    issuer_url: `${origin}${paths.workspace}`,
    key_type: 'ecdsa',
    secret: 'MOCK_workspace_secret',
    subject_format: 'hash',
    authentication_context_settings: {
      attributes: defaultContext.map(({ labels = [], ...one }) => ({
        ...one,
        labels: [...labels],
      })),
    },
    idp_discovery: { enabled: false, discovery_mode: 'domain_matching' },
    sso: { enabled: false },
    x_future_member: { nested: ['MOCK_unknown_value'] },
  },
  idps: new Map(seedIdps().map((one) => [one.id ?? '', structuredClone(one)])),
  scripts: new Map(seedScripts.map((one) => [one.id, one])),
  // One that is not of an identity provider: an assignment must keep it.
  points: [
    {
      tenant_id: tenantId,
      server_id: workspaceId,
      type: 'token_minting',
      target_fk: workspaceId,
      script_id: 'script-department',
    },
  ],
  customApps: extensions
    .filter(({ kind }) => kind === 'Application')
    .map(({ id, name }) => ({
      id,
      name,
      url: `${origin}${paths.sampleApp}/${id}`,
      client_id: cloudClients.sampleApp,
    })),
  claims: seedClaims,
  clients: new Map([
    [
      cloudClients.demo,
      {
        client_id: cloudClients.demo,
        client_name: 'Demo Portal',
        client_secret: cloudSecrets.demo,
        redirect_uris: [`${origin}${paths.demo}`],
        scopes: demoScopes,
        trusted: false,
      },
    ],
  ]),
  machines: new Map([
    [cloudClients.machine, { secret: cloudSecrets.machine, workspace: 'admin' }],
    [cloudClients.sampleApp, { secret: cloudSecrets.sampleApp, workspace: 'system' }],
  ]),
  signedInWith: operatorsIdp,
  grants: new Map(),
  logins: new Map(),
  nextId: 1,
})
