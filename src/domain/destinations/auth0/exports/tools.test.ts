import { describe, expect, test } from 'vitest'
import { deployYaml } from './deploy-cli.ts'
import { hclText, hclValue } from './hcl.ts'
import { nodeSdk } from './node-sdk.ts'
import { terraform } from './terraform.ts'
import type { ExportedConnection } from './tool.ts'
import { tools } from './tools.ts'

const connection: ExportedConnection = {
  origin: 'https://acme.us.auth0.com',
  body: {
    name: 'northwind-oidc',
    strategy: 'oidc',
    options: {
      type: 'back_channel',
      client_id: 'acme',
      client_secret: 'CLIENT_SECRET',
      scope: 'openid  profile',
      connection_settings: { pkce: 'auto' },
      attribute_map: { mapping_mode: 'use_map', attributes: { no: '${context.tokenset.name}' } },
      x_odd: true,
    },
  },
  clients: [
    { clientId: 'a1', name: 'Web shop' },
    { clientId: 'b2', name: undefined },
  ],
}

describe('a text of HCL', () => {
  test.each([
    ['${x} %{y}', '"$${x} %%{y}"'],
    ['a"b\\c\n\t', String.raw`"a\"b\\c\n\t"`],
    ['ü\u2028\u{1F600}', String.raw`"\u00fc\u2028\U0001f600"`],
  ])('%j', (text, written) => {
    expect(hclText(text)).toBe(written)
  })

  test('lists, objects and what is neither', () => {
    expect(hclValue({ a: [1, 'x'], b: {}, c: null })).toBe(
      '{\n  "a" = [1, "x"]\n  "b" = {}\n  "c" = null\n}',
    )
  })
})

test('Terraform: the secret is a variable, scopes a set, what it has no schema for is named', () => {
  const text = terraform.text(connection)
  expect(text).toContain('variable "northwind_oidc_client_secret"')
  expect(text).toContain('client_secret = var.northwind_oidc_client_secret')
  expect(text).toContain('scopes = ["openid", "profile"]')
  expect(text).toContain('"no" = "$${context.tokenset.name}"')
  expect(text).toContain('# Not in the provider\'s schema, so not here: "x_odd"')
  expect(text).toContain('"b2",')
  expect(text).not.toContain('CLIENT_SECRET')
})

test('Deploy CLI: a keyword of this connection, applications by name, no bare word of YAML', () => {
  const text = deployYaml.text(connection)
  expect(text).toMatch(/^connections:\n {2}- name: "northwind-oidc"\n {4}strategy: "oidc"\n/)
  expect(text).toContain('client_secret: "@@CONNECTION_NORTHWIND_OIDC_SECRET@@"')
  expect(text).toContain('enabled_clients: [ "Web shop", "b2" ]')
  expect(text).toContain('"no": "${context.tokenset.name}"')
})

test('SCIM: a resource of Terraform, a member of the Deploy CLI, a call of the SDK', () => {
  const scim = { user_id_attribute: 'externalId', mapping: [{ auth0: '${a}', scim: 'userName' }] }
  const on = { ...connection, scim }
  expect(terraform.text(on)).toContain(
    [
      'resource "auth0_connection_scim_configuration" "northwind_oidc" {',
      '  connection_id = auth0_connection.northwind_oidc.id',
      '  user_id_attribute = "externalId"',
      '  mapping {',
      '    auth0 = "$${a}"',
      '    scim = "userName"',
      '  }',
      '}',
    ].join('\n'),
  )
  expect(deployYaml.text(on)).toContain('    scim_configuration:\n')
  expect(nodeSdk.text(on)).toMatch(/scimConfiguration\.create\(id[^]+'yes'[^]+tokens\.create\(id/)
  for (const tool of tools) {
    expect(tool.text(connection)).not.toMatch(/scim/i)
    expect(tool.scim).not.toBe('')
  }
})

test.each(tools)('$label: ASCII, and says what it does', (tool) => {
  expect(tool.text(connection)).toMatch(/^[\n -~]*$/)
  expect(tool.consequences).not.toBe('')
})

test('a name that begins with a digit is no identifier of Terraform; no member is a writer by chance', () => {
  const text = terraform.text({
    ...connection,
    body: {
      ...connection.body,
      name: '1st',
      options: { client_secret: 'CLIENT_SECRET', constructor: 'x' },
    },
  })
  expect(text).toContain('variable "_1st_client_secret"')
  expect(text).toContain('resource "auth0_connection" "_1st"')
  expect(text).toContain('not here: "constructor"')
  expect(terraform.secret('1st')).toBe('TF_VAR__1st_client_secret')
})
