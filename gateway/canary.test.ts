import { expect, test } from 'vitest'
import { createManagement } from '#mocks/tenant/management.ts'
import { isObject } from '#domain/wire/json.ts'
import { audience, createBench, origin, originRules } from './bench.helper.ts'

test('a canary in every string of the tenant: only the fields of the table arrive', async () => {
  const tenant = await createManagement({
    originRules,
    origins: [origin],
    audience,
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  })
  let count = 0
  function canary<T>(value: T): T
  function canary(value: unknown): unknown {
    if (typeof value === 'string') return `CANARY${count++}`
    if (Array.isArray(value)) return value.map((item: unknown) => canary(item))
    if (!isObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, canary(v)]))
  }
  const options = {
    type: 'back_channel',
    client_id: 'greencheck',
    client_secret: 'MOCK_stored',
    issuer: 'https://idp.example',
    scope: 'openid email',
    domain_aliases: ['contoso.example'],
    upstream_params: { a: { value: 'x' } },
    private: ['x'],
  }
  const row = {
    id: 'x',
    name: 'contoso',
    strategy: 'oidc',
    display_name: 'Contoso',
    options,
    realms: ['x'],
    metadata: { note: 'x' },
  }
  const laced = { ...canary(row), strategy: 'oidc' }
  const client = canary({
    client_id: 'x',
    name: 'x',
    client_secret: 'x',
    callbacks: ['x'],
    jwt: { x: 'x' },
  })
  const answers: Record<string, unknown> = {
    '/api/v2/connections': { connections: [laced] },
    [`/api/v2/connections/${laced.id}`]: laced,
    '/api/v2/clients': { clients: [client] },
    '/api/v2/clients/acme-portal/connections': { connections: [laced] },
  }
  const cut = await createBench({
    tenant,
    tenantFetch: async (request) => {
      const answer = answers[new URL(request.url).pathname]
      return answer === undefined ? tenant.fetch(request) : Response.json(answer)
    },
  })
  const listed = await (await cut.send('GET', '/api/connections')).text()
  const seen = await (await cut.send('GET', `/api/connections/${laced.id}`)).text()
  const laces = (value: unknown) => JSON.stringify(value).match(/CANARY\d+/g) ?? []
  const { id, name, display_name, metadata } = laced
  const { client_secret: _, private: __, ...shown } = laced.options
  const allowed = laces([id, name, display_name, metadata, { ...shown, type: '' }])
  expect(laces(seen).toSorted()).toEqual(allowed.toSorted())
  const { issuer, domain_aliases } = shown
  const ofRow = laces([id, name, display_name, issuer, domain_aliases])
  expect(laces(listed).toSorted()).toEqual(ofRow.toSorted())
  const used = await (await cut.send('GET', '/api/clients/acme-portal/connections')).text()
  expect(laces(used)).toEqual(laces([id]))
  const clients = await (await cut.send('GET', '/api/clients')).text()
  const { client_id, name: label } = client
  expect(laces(clients).toSorted()).toEqual(laces([client_id, label]).toSorted())
})
