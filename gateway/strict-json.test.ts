import { expect, test } from 'vitest'
import { createBench, issuerOrigin } from './bench.helper.ts'
import { editNow, id } from './edit/edit.helper.ts'
import { tenantWithAll } from './edit/random-edits.helper.ts'

test('what the gateway writes is called JSON, for a tenant that insists', async () => {
  const tenant = await tenantWithAll()
  tenant.panel.arm('strict-content-type')
  const bench = await createBench({ tenant })
  const operations = [{ field: 'scopes', add: ['groups'] }]
  expect((await editNow(bench, { operations })).status).toBe(200)
  const changes = [{ client_id: 'acme-wiki', status: true }]
  const enabled = await bench.send('PATCH', `/api/connections/${id}/clients`, changes)
  expect(enabled.status).toBeLessThan(300)
  const options = {
    type: 'back_channel',
    discovery_url: `${issuerOrigin}/.well-known/openid-configuration`,
    client_id: 'our-id',
    client_secret: 'MOCK_new_secret',
    scope: 'openid',
  }
  const created = { connection: { name: 'new-one', strategy: 'oidc', options } }
  expect((await bench.send('POST', '/api/connections', created)).status).toBeLessThan(300)
})
