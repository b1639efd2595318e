import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { machineScopes, optionalScopes } from '#domain/destinations/auth0/contract/management.ts'

const readme = readFileSync('README.md', 'utf8')

/** The words between backticks of the paragraph that begins with `start`. */
const listed = (start: string) => {
  const from = readme.indexOf(start)
  const paragraph = readme.slice(from, readme.indexOf('\n\n', from))
  return [...paragraph.matchAll(/`([a-z_]+:[a-z_]+)`/g)].map(([, scope]) => scope)
}

test('the README names every permission of an operator', () => {
  expect(listed('Permissions of the API')).toEqual(permissions)
})

test('the README names the least scopes of the machine client', () => {
  expect(listed('Scopes of the gateway')).toEqual(machineScopes)
})

test('the README says what each optional scope shows', () => {
  const [, table = ''] = readme.split('| Optional scope')
  const rows = table.slice(0, table.indexOf('\n\n')).matchAll(/^\| `([^`]+)` +\| \S/gm)
  expect([...rows].map(([, scope]) => scope)).toEqual(optionalScopes)
})

test('its script grants just these', () => {
  const script = readme.slice(
    readme.indexOf('```sh\nHOST='),
    readme.indexOf('auth0 api patch tenants'),
  )
  const api = [...script.matchAll(/"value": "([^"]+)"/g)].map(([, scope]) => scope)
  expect(api).toEqual(permissions)
  const grant = /"scope": \[([^\]]+)\]/.exec(script)?.[1] ?? ''
  expect([...grant.matchAll(/"([^"]+)"/g)].map(([, scope]) => scope)).toEqual(machineScopes)
})
