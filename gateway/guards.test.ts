import { expect, test } from 'vitest'
import { fillPath } from '#domain/wire/endpoint.ts'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import type { GatewayRow } from '#domain/wire/route.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import { audience, createBench, origin, originRules } from './bench.helper.ts'

const sending = Object.entries<GatewayRow>(gatewayContract).flatMap(([name, row]) =>
  row.method === 'GET' ? [] : [{ name, row, audit: row.audit }],
)

test.each(sending)(
  'whatever comes of $name, its audit line is $audit',
  async ({ name, row, audit }) => {
    const fetch = () => Promise.reject(new TypeError('fetch failed'))
    const tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
    const { send, lines } = await createBench({ tenant })
    const path = fillPath(row.path, {
      id: 'con_1',
      iid: 'idp_1',
      script: 'script_1',
      token: 'tok_1',
    })
    const nonsense = row.body && { nonsense: 1 }
    await send(row.method, `/api${path}`, nonsense)
    const audits = lines.filter((line) => 'type' in line && line.type === 'audit')
    expect(audits).toEqual(audit === 'none' ? [] : [expect.objectContaining({ action: name })])
  },
)
