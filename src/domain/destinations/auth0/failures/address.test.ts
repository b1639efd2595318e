import { expect, test } from 'vitest'
import { addressIn } from './address.ts'
import { explainFailure } from './explain.ts'

test.each([
  ['getaddrinfo ENOTFOUND idp.northwind.example', 'idp.northwind.example'],
  ['getaddrinfo EAI_AGAIN idp.northwind.example:443', 'idp.northwind.example'],
  ['connect ECONNREFUSED 203.0.113.4:443', '203.0.113.4:443'],
  ['connect ECONNREFUSED ::1:443', '::1:443'],
  ["altnames: Host: idp.northwind.example. is not in the cert's altnames", 'idp.northwind.example'],
  ['request to https://idp.northwind.example/token failed', 'idp.northwind.example'],
])('%s asks %s', (text, address) => {
  expect(addressIn(text)).toBe(address)
})

test.each(['certificate has expired', 'ENOTFOUND', 'https://'])('%s does not say whom', (text) => {
  expect(addressIn(text)).toContain('does not say which')
})

test('the address stands in the cause, and it is their IT’s to mend', () => {
  const told = explainFailure({
    code: 'unauthorized',
    description: 'getaddrinfo ENOTFOUND idp.northwind.example',
  })
  expect(told.cause).toContain('asked idp.northwind.example, and its name does not resolve')
  expect(told).toMatchObject({ id: 'network-name', who: 'their-it' })
  expect(told.message).toContain('ENOTFOUND idp.northwind.example')
})
