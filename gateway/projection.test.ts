import { assert, dictionary, jsonValue, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectClient, projectConnection } from './projection.ts'

const options = {
  type: 'back_channel',
  discovery_url: 'https://idp.example/.well-known/openid-configuration',
  client_id: 'our-id',
  client_secret: 'CANARY-secret',
  issuer: 'https://idp.example',
  token_endpoint: null,
  scope: 'openid email',
  connection_settings: { pkce: 'S256', extra: 'CANARY-settings' },
  attribute_map: { mapping_mode: 'bind_all', extra: 'CANARY-map' },
  domain_aliases: ['acme.example'],
  upstream_params: { screen_name: { alias: 'CANARY-params' } },
  non_persistent_attrs: ['gender'],
  send_back_channel_nonce: 'CANARY-no-boolean',
  future_option: { nested: ['CANARY-unknown'] },
  domain: 'CANARY-domain',
  icon_url: { text: 'CANARY-wrong-type' },
  oidc_metadata: {
    issuer: 'https://idp.example',
    scopes_supported: ['openid'],
    claims_supported: 'CANARY-no-list',
    op_policy_uri: 'CANARY-policy',
    mtls_endpoint_aliases: { token_endpoint: 'CANARY-alias' },
  },
  schema_version: 'oidc-V4',
}
const connection = {
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  display_name: 'Acme',
  authentication: { active: true, extra: 'CANARY-auth' },
  metadata: { owner: 'identity team' },
  connected_accounts: { active: false, cross_app_access: 'CANARY-accounts' },
  realms: ['CANARY-realm'],
  enabled_clients: ['CANARY-client'],
  secretStored: 'CANARY-own-member',
  tag: 'CANARY-own-tag',
  options,
}

describe('projectConnection', () => {
  test('oidc: the fields of the table, of the rest name and type, of the secret that it is there', () => {
    const view = projectConnection(connection)
    expect(JSON.stringify(view)).not.toContain('CANARY')
    expect(view).toEqual({
      id: 'con_1',
      name: 'acme',
      strategy: 'oidc',
      display_name: 'Acme',
      authentication: { active: true },
      connected_accounts: { active: false },
      metadata: { owner: 'identity team' },
      optionsReadable: true,
      secretStored: true,
      options: {
        type: 'back_channel',
        discovery_url: 'https://idp.example/.well-known/openid-configuration',
        client_id: 'our-id',
        issuer: 'https://idp.example',
        token_endpoint: null,
        scope: 'openid email',
        connection_settings: { pkce: 'S256' },
        attribute_map: { mapping_mode: 'bind_all' },
        domain_aliases: ['acme.example'],
        non_persistent_attrs: ['gender'],
        oidc_metadata: { issuer: 'https://idp.example', scopes_supported: ['openid'] },
      },
      otherOptions: [
        { name: 'upstream_params', type: 'object' },
        { name: 'send_back_channel_nonce', type: 'string' },
        { name: 'future_option', type: 'object' },
        { name: 'domain', type: 'string' },
        { name: 'icon_url', type: 'object' },
        { name: 'schema_version', type: 'string' },
        { name: 'oidc_metadata.claims_supported', type: 'string' },
        { name: 'oidc_metadata.op_policy_uri', type: 'string' },
        { name: 'oidc_metadata.mtls_endpoint_aliases', type: 'object' },
      ],
    })
  })

  test('auth0-oidc: the other tenant is a field', () => {
    const other = { client_id: 'a', client_secret: '', domain: 'child.auth0.com' }
    expect(
      projectConnection({ ...connection, strategy: 'auth0-oidc', options: other }),
    ).toMatchObject({ options: { client_id: 'a', domain: 'child.auth0.com' }, secretStored: false })
  })

  test('other strategies show no options', () => {
    const view = projectConnection({ ...connection, strategy: 'samlp' })
    expect(view).not.toHaveProperty('options')
    expect(view).toMatchObject({ optionsReadable: true, otherOptions: [] })
    expect(view).not.toHaveProperty('secretStored')
  })

  test('options that may not be read are said to be so', () => {
    const { options: _, ...rest } = connection
    const view = projectConnection(rest)
    expect(view).toMatchObject({ optionsReadable: false, otherOptions: [] })
    expect(view).not.toHaveProperty('options')
  })

  test('what is no connection is none', () => {
    for (const value of [null, 'text', [], {}, { id: 'x', name: 7, strategy: 'oidc' }])
      expect(projectConnection(value)).toBeUndefined()
  })

  test('no option of any name and value makes it throw or lets the secret through', () => {
    assert(
      property(dictionary(string(), jsonValue()), (odd) => {
        const view = projectConnection({
          ...connection,
          options: { ...odd, oidc_metadata: odd, client_secret: 'CANARY-secret' },
        })
        expect(view?.secretStored).toBe(true)
        expect(JSON.stringify(view)).not.toContain('CANARY')
      }),
    )
  })
})

describe('projectClient', () => {
  const client = {
    client_id: 'app',
    name: 'Portal',
    app_type: 'spa',
    is_first_party: true,
    callbacks: ['https://app.example/cb', 'javascript:CANARY'],
    client_secret: 'CANARY-secret',
    signing_keys: [{ cert: 'CANARY-cert' }],
    client_metadata: { note: 'CANARY-note' },
  }
  test('the members the screens need, and which ones are Greencheck’s own', () => {
    const view = projectClient(client, { app: 'tester' })
    expect(view).toEqual({
      client_id: 'app',
      name: 'Portal',
      app_type: 'spa',
      is_first_party: true,
      callbacks: ['https://app.example/cb'],
      reserved: 'tester',
    })
  })
  test('the global client and odd rows are left out; odd members do no harm', () => {
    expect(projectClient({ ...client, global: true }, {})).toBeUndefined()
    expect(projectClient({ name: 'no id' }, {})).toBeUndefined()
    expect(projectClient({ client_id: 'toString', name: 7, callbacks: null }, {})).toEqual({
      client_id: 'toString',
      name: 'toString',
      callbacks: [],
    })
  })
})
