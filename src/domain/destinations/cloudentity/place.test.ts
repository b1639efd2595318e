import { expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { placesOf } from './place.ts'

const at = { host: 'acme.eu.authz.cloudentity.io', tenantId: 'acme', workspaceId: 'customers' }
const origin = 'https://acme.eu.authz.cloudentity.io'

test('on a host of the SaaS every path has the tenant', () => {
  expect(placesOf({ ...at, hostKind: 'default' }, production)).toEqual({
    adminApi: `${origin}/api/admin/acme`,
    machineToken: `${origin}/acme/admin/oauth2/token`,
    issuer: `${origin}/acme/customers`,
    demoApp: `${origin}/acme/customers/demo`,
    userPortal: `${origin}/app/acme/customers`,
  })
})

test('on a vanity domain none has, and what is not known is not there', () => {
  expect(placesOf({ ...at, hostKind: 'tenant' }, production)).toEqual({
    adminApi: `${origin}/api/admin`,
    machineToken: `${origin}/admin/oauth2/token`,
    issuer: `${origin}/customers`,
  })
  expect(placesOf({ ...at, hostKind: 'server' }, production)).toEqual({
    adminApi: `${origin}/api/admin`,
    issuer: origin,
  })
})

test('only a listed origin is http, and ids are encoded', () => {
  const rules = { loopbackHttp: ['http://localhost:4700'] }
  const odd = { hostKind: 'default', tenantId: 'a/b', workspaceId: 'c d' } as const
  expect(placesOf({ ...odd, host: 'localhost:4700' }, rules).issuer).toBe(
    'http://localhost:4700/a%2Fb/c%20d',
  )
})
