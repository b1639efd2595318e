import { beforeAll, expect, test } from 'vitest'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { audience, createBench, errorOf, origin, originRules } from './bench.helper.ts'

const options = {
  client_id: 'greencheck',
  issuer: 'https://idp.example',
  authorization_endpoint: 'https://idp.example/authorize',
  jwks_uri: 'https://idp.example/jwks',
}
let tenant: Management
let bench: Awaited<ReturnType<typeof createBench>>
beforeAll(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  bench = await createBench({ tenant })
})
const create = (more: object) =>
  bench.send('POST', '/api/connections', {
    connection: { name: 'contoso', strategy: 'oidc', options, ...more },
  })

const evil = 'javascript:alert(1)//'
test.each<[string, object]>([
  ['strategy', { strategy: 'waad' }],
  ['realms', { realms: ['acme'] }],
  ['is_domain_connection', { is_domain_connection: true }],
  ['metadata', { metadata: { owner: 'a', greencheck_test: 'passed, says the boss' } }],
  ['display_name', { display_name: 'Acme\u202eemcA' }],
  ['display_name', { display_name: 'Ac\0me' }],
  ['metadata.__proto__', { metadata: { owner: 'a', ['__proto__']: 'b' } }],
  [
    'options.attribute_map.attributes.__proto__',
    { options: { ...options, attribute_map: { attributes: { ['__proto__']: 'b' } } } },
  ],
  ['options.x.0.__proto__', { options: { ...options, x: [{ ['__proto__']: {} }] } }],
  ...['discovery_url', 'issuer', 'token_endpoint', 'x_endpoint', 'icon_url'].map(
    (name): [string, object] => [
      `options.${name}`,
      { options: { ...options, [name]: 'http://idp.example/x' } },
    ],
  ),
  ...[
    'a/b',
    'https://child.eu.auth0.com',
    'localhost:9999',
    'child.eu.auth0.com:8443',
    'child',
  ].map((domain): [string, object] => [
    'options.domain',
    { strategy: 'auth0-oidc', options: { client_id: 'x', domain } },
  ]),
  [
    'options.upstream_params',
    { options: { ...options, upstream_params: { state: { value: 'x' } } } },
  ],
  [
    'options.oidc_metadata.mtls_endpoint_aliases.token_endpoint',
    {
      options: {
        ...options,
        oidc_metadata: { mtls_endpoint_aliases: { token_endpoint: evil } },
      },
    },
  ],
])('a create that no screen sends is refused: %s', async (property, more) => {
  const answer = await create(more)
  expect(answer.status).toBe(400)
  expect(await errorOf(answer)).toMatchObject({
    source: 'gateway',
    property: expect.stringMatching(`^(connection[.])?${property}$`),
  })
  expect([...tenant.state.connections.values()].map((one) => one.connection.name)).not.toContain(
    'contoso',
  )
})

test('a domain in two letter cases is created once, and a lost answer is still recognised', async () => {
  const domain_aliases = ['Acme.example', 'acme.EXAMPLE', 'other.example', 'https://A.example/X']
  const connection = {
    name: 'one-domain',
    strategy: 'oidc',
    options: { ...options, type: 'front_channel', domain_aliases },
  }
  const answer = await bench.send('POST', '/api/connections', { connection })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    options: { domain_aliases: ['Acme.example', 'other.example', 'https://A.example/X'] },
  })
  const confirmed = await bench.send('POST', '/api/connections/confirm', { connection })
  expect(confirmed.status).toBe(200)
  expect(await confirmed.json()).toMatchObject({ outcome: 'created' })
})
