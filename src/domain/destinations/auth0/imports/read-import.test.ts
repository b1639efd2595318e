import { expect, test } from 'vitest'
import { curl } from '#domain/exports/programs/curl.ts'
import type { ExportedJob } from '#domain/exports/exported-job.ts'
import { harOf } from '#domain/exports/har.ts'
import { exportJob } from '../exports/job.ts'
import { scimCalls } from '../exports/scim.ts'
import { exportCalls } from '../request.ts'
import { nothing } from './imported.ts'
import { readImport } from './read-import.ts'

const read = (text: string) => readImport(text, () => nothing)
const one = (text: string) => {
  const reading = read(text)
  const [connection] = reading.connections
  return { ...reading, connection, said: reading.problems.map(({ words }) => words).join(' ') }
}

// The shapes of Auth0's own samples: channel, and where the issuer's addresses come from.
const discovery = '"discovery_url": "https://idp.example/.well-known/openid-configuration"'
const byHand =
  '"issuer": "https://idp.example", "authorization_endpoint": "https://idp.example/authorize", "token_endpoint": "https://idp.example/token", "jwks_uri": "https://idp.example/jwks"'
const bodies = ['front_channel', 'back_channel'].flatMap((channel) =>
  [discovery, byHand].map(
    (source) =>
      `{ "strategy": "oidc", "name": "NORTHWIND_NAME", "options": { "type": "${channel}", ${source}, "client_id" : "IDP_CLIENT_ID",  "client_secret" : "IDP_CLIENT_SECRET", "scopes": "openid profile" } }`,
  ),
)
const command = (body: string) => `curl --request POST \\
  --url 'https://{yourDomain}/api/v2/connections' \\
  --header 'authorization: Bearer MGMT_API_ACCESS_TOKEN' \\
  --data '${body}'`
const archive = (body: string) =>
  JSON.stringify({
    method: 'POST',
    url: 'https://${account.namespace}/api/v2/connections',
    headers: [],
    postData: { mimeType: 'application/json', text: body },
  })

test.each(bodies.flatMap((body) => [body, command(body), archive(body)]))('sample %#', (text) => {
  const { connection, connections, problems } = one(text)
  expect(problems).toEqual([])
  expect(connections).toHaveLength(1)
  expect(connection).toMatchObject({
    body: { name: 'NORTHWIND_NAME', options: { client_id: 'IDP_CLIENT_ID' } },
    secret: undefined,
    problems: [],
  })
})

const partner = `"name": "partner", "strategy": "auth0-oidc", "options": { "client_id": "CHILD", "client_secret": "CHILD_CLIENT_SECRET", "domain": "child.example", "scope": "openid"`

test('a body whose braces were not copied', () => {
  const { connection, said } = one(partner)
  expect(connection?.body.options).toEqual({
    client_id: 'CHILD',
    domain: 'child.example',
    scope: 'openid',
  })
  expect(said).toContain('Braces are missing')
})

test('a command with its body in a file asks for the file, and an address of the documentation is none', () => {
  const { connections, problems } = one(
    `curl -H "Content-Type: application/json" -H 'Authorization: Bearer {T}' -d @partner.json https://\${account.namespace}/api/management/v2#!/Connections/post_connections`,
  )
  expect(connections).toEqual([])
  expect(problems).toEqual([
    {
      line: 1,
      quoted: 'https://${account.namespace}/api/management/v2#!/Connections/post_connections',
      words: expect.stringContaining('https://TENANT/api/v2/connections') as unknown,
    },
    { line: 1, quoted: '@partner.json', words: expect.stringContaining('partner.json') as unknown },
  ])
})

test.each([
  [
    'single',
    String.raw`--data-raw '{"strategy":"oidc","name":"it'\''s","options":{"client_secret":"a$b"}}'`,
  ],
  [
    'ANSI',
    String.raw`--data $'{"strategy":"oidc","name":"it\'s","options":{"client_secret":"a\u0024b"}}'`,
  ],
  [
    'double',
    String.raw`-d "{\"strategy\":\"oidc\",\"name\":\"it's\",\"options\":{\"client_secret\":\"a\$b\"}}"`,
  ],
  [
    'here',
    `--data @- <<'END'\n{"strategy":"oidc","name":"it's",\n"options":{"client_secret":"a$b"}}\nEND`,
  ],
])('curl, quoted: %s; a secret is taken apart', (_, data) => {
  const { connection, problems } = one(`curl https://t.example/api/v2/connections ${data}`)
  expect(problems).toEqual([])
  expect(connection).toMatchObject({ body: { name: "it's", options: {} }, secret: 'a$b' })
  expect(JSON.stringify(connection?.body)).not.toContain('a$b')
})

test('Terraform: templates, documents and blocks; a variable is asked for', () => {
  const { connection, problems } = one(`# ours
resource "auth0_connection" "n" {
  name     = "n"
  strategy = "oidc"
  options {
    client_id     = var.client
    client_secret = var.secret /* given at apply */
    scopes        = ["openid", "email",]
    attribute_map {
      attributes = jsonencode({ mail : "$\${context.tokenset.email}", host = "\${var.host}" })
    }
    upstream_params = <<-EOT
      { "a": { "value": "b" } }
    EOT
  }
}
resource "auth0_connection_client" "n" {
  connection_id = auth0_connection.n.id
  client_id     = "app1"
}
`)
  expect(problems).toEqual([])
  expect(connection).toMatchObject({
    body: {
      name: 'n',
      options: {
        scope: 'openid email',
        attribute_map: { attributes: { mail: '${context.tokenset.email}' } },
        upstream_params: { a: { value: 'b' } },
      },
    },
    clients: ['app1'],
    secret: undefined,
  })
  expect(connection?.problems.map(({ line, quoted }) => [line, quoted])).toEqual([
    [6, 'var.client'],
    [10, '${var.host}'],
  ])
})

test.each([
  ['{"name": "x",\n "strategy" "oidc"}', 2, '"strategy" "oidc"}'],
  ['[{"name": "ad-one", "strategy": "ad"}]', undefined, 'ad-one'],
  ['resource "auth0_connection" "x" {\n  name = ?\n}', 2, '?'],
  ["curl -d '{", 1, "'{"],
  ['hello', 1, 'hello'],
])('%j is quoted with its place', (text, line, quoted) => {
  const { connections, problems } = one(text)
  expect(connections).toEqual([])
  expect(problems.map((found) => [found.line, found.quoted])).toContainEqual([
    line,
    expect.stringContaining(quoted),
  ])
})

test('an answer of the API: what the tenant wrote is no setting', () => {
  const { connection } = one(
    '{"connections":[{"id":"con_1","name":"n","strategy":"oidc","enabled_clients":["a"],"options":{"client_secret":"s3cret"},"odd":1}]}',
  )
  expect(connection).toMatchObject({
    body: { name: 'n', strategy: 'oidc', options: {} },
    clients: ['a'],
    secret: 's3cret',
    problems: [{ quoted: 'odd' }],
  })
})

test.each([
  ['HAR', (job: ExportedJob) => harOf(job, '2026-12-01T00:00:00Z')],
  ['cURL', (job: ExportedJob) => curl.text(job)],
])('%s of a connection with SCIM: the connection, and that SCIM is none of a draft', (_, text) => {
  const body = { strategy: 'oidc' as const, name: 'northwind', options: { client_id: 'acme' } }
  const scim = scimCalls({ user_id_attribute: 'externalId', mapping: [] })
  const calls = [...exportCalls(body, ['a1']), ...scim]
  const { connection, connections, problems } = one(
    text(exportJob('https://acme.us.auth0.com', calls)),
  )
  expect(connections).toHaveLength(1)
  expect(connection).toMatchObject({ body, clients: ['a1'], problems: [] })
  expect(problems.map(({ words }) => words)).toEqual(
    scim.map(() => expect.stringMatching(/^SCIM is no part of a draft/)),
  )
})
