import { expect, test } from 'vitest'
import { isEntra, isInnerHost } from './host.ts'

test.each([
  'localhost',
  'idp.localhost',
  'keycloak',
  'idp.corp.local',
  'idp.internal',
  '10.0.0.1',
  '127.0.1.0',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.94',
  '169.254.169.254',
  '100.64.0.1',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
])('%s is an inner host', (host) => expect(isInnerHost(host)).toBe(true))

test.each([
  'idp.example.com',
  '172.32.0.1',
  '100.128.0.1',
  '93.184.216.34',
  '[2606:4700::1111]',
  'local.example.com',
])('%s is not', (host) => expect(isInnerHost(host)).toBe(false))

test('Entra by its hosts alone', () => {
  expect(isEntra('https://login.microsoftonline.com/x/v2.0')).toBe(true)
  expect(isEntra('https://contoso.ciamlogin.com/x/v2.0')).toBe(true)
  expect(isEntra('https://login.microsoftonline.com.evil.example/')).toBe(false)
  expect(isEntra(undefined)).toBe(false)
})
