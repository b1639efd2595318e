import { expect, test } from 'vitest'
import { curlInline, curlWithFile } from '#domain/exports/languages/curl.ts'
import { createCalls } from './create-calls.ts'
import { placesByIssuer, placesOf } from './place.ts'

const rules = { loopbackHttp: [] }
const where = { host: 'acme.eu.authz.cloudentity.io', tenantId: 'acme', workspaceId: 'customers' }
const calls = createCalls(
  { name: `it's`, domain: 'acme.eu.auth0.com', client_id: 'abc' },
  where.workspaceId,
  '01234567-0123-4567-89ab-cdef01234567',
)

test('the call is the one the gateway makes', () => {
  expect(calls).toMatchObject([
    {
      method: 'POST',
      path: '/servers/customers/idps/auth0',
      body: {
        method: 'auth0',
        settings: { domain: 'acme.eu.auth0.com', client_id: 'abc' },
        credentials: { client_secret: 'CLIENT_SECRET' },
      },
    },
  ])
})

test('in a shell the secret is a variable', () => {
  const { adminApi } = placesOf({ ...where, hostKind: 'default' }, rules)
  const [command = ''] = curlInline(calls, adminApi)
  expect(command).toContain(
    'https://acme.eu.authz.cloudentity.io/api/admin/acme/servers/customers/idps/auth0',
  )
  expect(command).toContain('$CLIENT_SECRET')
  expect(command).not.toContain('"CLIENT_SECRET"')
  expect(curlWithFile(calls, adminApi)[0]?.command).toContain('-d @-')
})

test.each(['default', 'tenant', 'server'] as const)(
  'a host of kind %s is told by its issuer',
  (hostKind) => {
    const places = placesOf({ ...where, hostKind }, rules)
    expect(placesByIssuer({ ...where, issuer: places.issuer }, rules)).toEqual(places)
  },
)

test('an issuer elsewhere tells nothing', () => {
  expect(placesByIssuer({ ...where, issuer: 'https://other.example' }, rules)).toBeUndefined()
})
