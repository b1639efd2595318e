import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { provisioningScopes } from '#domain/destinations/auth0/contract/management-scim.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import {
  handOverScopes,
  machineScopes,
  optionalScopes,
} from '#domain/destinations/auth0/contract/management.ts'

const readme = readFileSync('README.md', 'utf8')

/** The words between backticks of the paragraph that begins with `start`. */
const listed = (start: string) => {
  const from = readme.indexOf(start)
  const paragraph = readme.slice(from, readme.indexOf('\n\n', from))
  return [...paragraph.matchAll(/`([a-z_]+:[a-z_-]+)`/g)].map(([, scope]) => scope)
}

const ofCloudentity = permissions.filter((one) => one.startsWith('cloudentity:'))
const others = permissions.filter((one) => !ofCloudentity.includes(one))

test('the README names every permission of an operator', () => {
  expect(listed('Permissions of the API')).toEqual(others)
})

test('those for a workspace stand where a workspace is set up', () => {
  const [, table = ''] = readme.split('| Permission')
  const rows = table.slice(0, table.indexOf('\n\n')).matchAll(/^\| `([^`]+)` +\| \S/gm)
  expect([...rows].map(([, scope]) => scope)).toEqual(ofCloudentity)
  expect(listed('To hand an application over')).toEqual([
    'cloudentity:hand-over',
    ...handOverScopes,
  ])
})

test('the README names the least scopes of the machine client', () => {
  expect(listed('Scopes of the gateway')).toEqual(machineScopes)
})

test('the README says what each optional scope shows', () => {
  const [, table = ''] = readme.split('| Optional scope')
  const rows = table.slice(0, table.indexOf('\n\n')).matchAll(/^\| `([^`]+)` +\| \S/gm)
  expect([...rows].map(([, scope]) => scope)).toEqual(optionalScopes)
})

test('… and those for provisioning', () => {
  expect(listed('For the **Provisioning** tab')).toEqual(provisioningScopes)
})

test('its script grants just these', () => {
  const script = readme.slice(
    readme.indexOf('```sh\nHOST='),
    readme.indexOf('auth0 api patch tenants'),
  )
  const api = [...script.matchAll(/"value": "([^"]+)"/g)].map(([, scope]) => scope)
  expect(api).toEqual(others)
  const grant = /"scope": \[([^\]]+)\]/.exec(script)?.[1] ?? ''
  expect([...grant.matchAll(/"([^"]+)"/g)].map(([, scope]) => scope)).toEqual(machineScopes)
})
