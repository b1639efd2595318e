import { expect, test } from 'vitest'
import { readTerraform } from './terraform.ts'

const file = `variable "secret" {
  type      = string
  sensitive = true
}
locals { names = { for n in ["a"] : n => upper(n) } }
resource "auth0_connection" "n" {
  for_each     = local.names
  name         = "n"
  display_name = "N \${lookup(var.names, "key", "x")}"
  strategy     = "oidc"
  show_as_button = !var.hidden
  options {
    client_id     = each.key == "a" ? "b" : "c"
    scopes        = [for s in var.scopes : lower(s)]
    icon_url      = "https://a.example/" + "i.png"
    client_secret = var.secret
    issuer        = "https://idp.example"
  }
  dynamic "authentication" {
    for_each = [1]
    content { active = true }
  }
  lifecycle { ignore_changes = [options[0].client_secret] }
  depends_on = [auth0_client.x]
}
resource "auth0_connection_clients" "n" {
  connection_id   = auth0_connection.n["a"].id
  enabled_clients = ["app1"]
}
resource "auth0_connection_client" "other" {
  connection_id = auth0_connection.elsewhere.id
  client_id     = "app2"
}
resource "auth0_connection" "m" {
  name     = "m"
  strategy = "oidc"
}
`

test('what is computed is said with its place, and what stands beside it is read', () => {
  const { connections, problems } = readTerraform(file)
  expect(connections.map(({ body, clients }) => [body, clients])).toEqual([
    [{ name: 'n', strategy: 'oidc', options: { issuer: 'https://idp.example' } }, ['app1']],
    [{ name: 'm', strategy: 'oidc', options: {} }, []],
  ])
  expect(
    connections[0]?.problems.map(({ line, words }) => [line, words.split(' ', 2).join(' ')]),
  ).toEqual([
    [6, 'With for_each'],
    [9, 'display_name is'],
    [11, 'show_as_button is'],
    [13, 'options.client_id is'],
    [14, 'options.scopes is'],
    [15, 'options.icon_url is'],
    [19, 'authentication is'],
  ])
  expect(problems).toEqual([
    {
      line: 30,
      quoted: 'auth0_connection_client.other',
      words: 'It enables applications, of no connection that is here.',
    },
  ])
})
