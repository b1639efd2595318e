import { expect, test } from 'vitest'
import { connection, openTerminal } from './plan.helper.ts'

const text = JSON.stringify([
  connection('fresh-one', {}, { enabled_clients: ['Portal', 'acme-billing', 'gone'] }),
  connection('globex-oidc', { client_id: 'globex-client', scope: 'openid' }),
])
const env = { CONNECTION_FRESH_ONE_SECRET: 'CANARY_of_env' }

test('plan says what would change, names the variable of a secret, and writes nothing', async () => {
  const { run } = await openTerminal()
  const { code, out, err, writes } = await run(['plan', 'file'], text)
  expect(out).toContain('Plan against localhost:4400\n+ fresh-one: create\n')
  expect(out).toContain('    Client Secret: from CONNECTION_FRESH_ONE_SECRET, which is not set\n')
  expect(out).toContain('    No application that can be enabled here: gone\n')
  expect(out).toMatch(/~ globex-oidc: change\n(?: {4}.*\n)* {4}Scopes: \[.*\] → \["openid"\]\n/)
  expect(out).toContain('1 to create, 1 to change, 0 without a change, 0 that cannot be.\n')
  expect({ code, err, writes }).toEqual({ code: 2, err: '', writes: [] })
})

test('apply writes it once confirmed, and once more there is nothing to do', async () => {
  const { run, named, options } = await openTerminal()
  const first = await run(['apply', '-', '--yes', '--json'], text, { env })
  expect(first.code).toBe(0)
  expect(JSON.parse(first.out)).toMatchObject({
    tenant: 'localhost:4400',
    status: 'applied',
    connections: [
      {
        name: 'fresh-one',
        plan: 'create',
        variable: 'CONNECTION_FRESH_ONE_SECRET',
        outcome: 'done',
      },
      { name: 'globex-oidc', plan: 'change', secret: 'kept', outcome: 'done' },
    ],
  })
  expect(options('fresh-one')).toMatchObject({ client_secret: 'CANARY_of_env' })
  expect([...(named('fresh-one')?.enabledClients ?? [])]).toContain('acme-billing')
  expect(options('globex-oidc')).toMatchObject({
    scope: 'openid',
    client_secret: 'MOCK_globex_secret',
  })
  // Who wrote stands in the log of writes, and no secret anywhere.
  expect(first.err).toContain('"operator":"sandbox-gateway@clients"')
  expect(first.out + first.err).not.toMatch(/CANARY|MOCK_/)

  const again = await run(['apply', '-', '--yes', '--json'], text, { env })
  expect(again).toMatchObject({ code: 0, writes: [] })
  expect(JSON.parse(again.out)).toMatchObject({ status: 'no-change' })
})

test.each([
  ['nobody can be asked', env, undefined, 2, '--yes writes without asking'],
  ['no is answered', env, () => Promise.resolve(false), 2, 'Nothing was written.'],
  ['a secret is missing', {}, undefined, 1, 'CONNECTION_FRESH_ONE_SECRET is not set'],
])('apply writes nothing where %s', async (_, given, confirm, code, words) => {
  const { run } = await openTerminal()
  const seen = await run(['apply', 'file'], text, { env: given, confirm })
  expect(seen).toMatchObject({ code, writes: [] })
  expect(seen.err).toContain(words)
})

test('stopped, the one in flight is finished, and applied again the rest is written', async () => {
  const { run } = await openTerminal()
  const stop = new AbortController()
  const seen = await run(['apply', 'file', '--yes'], text, {
    env,
    stopped: stop.signal,
    confirm: undefined,
    err: (line: string) => {
      if (line.startsWith('1 of 2')) stop.abort()
    },
  })
  expect(seen.code).toBe(2)
  expect(seen.out).toMatch(/✓ fresh-one: written \(con_\w+\)\n· globex-oidc: not begun\n/)
  const again = await run(['apply', 'file', '--yes', '--json'], text, { env })
  expect(JSON.parse(again.out)).toMatchObject({
    status: 'applied',
    connections: [{ plan: 'same' }, { plan: 'change', outcome: 'done' }],
  })
})

test('what the tenant refuses is told in its words, and fails', async () => {
  const { run } = await openTerminal()
  const two = JSON.stringify([
    connection('name-taken', { client_secret: 'CANARY_of_file' }),
    connection('other', { type: 'front_channel' }),
  ])
  const { code, out, err } = await run(['apply', 'file', '--yes'], two)
  expect(code).toBe(1)
  expect(out).toContain(
    '✗ name-taken: failed: A connection with the same name already exists (409 connection_conflict',
  )
  expect(out).toContain('✓ other: written')
  expect(out + err).not.toContain('CANARY')
})

test('other formats, the same plan; what is not understood is said, what cannot be fails', async () => {
  const { run } = await openTerminal()
  const yaml = `connections:
  - name: fresh-one
    strategy: oidc
    options: { client_id: a, discovery_url: 'http://localhost:4500/.well-known/openid-configuration' }
  - { name: directory, strategy: ad }
  - { name: no-client, strategy: oidc }
`
  const { code, out } = await run(['plan', 'tenant.yaml', '--json'], yaml)
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    status: 'failed',
    problems: [{ quoted: 'directory' }],
    connections: [
      { name: 'fresh-one', plan: 'create', secret: 'none' },
      { name: 'no-client', plan: 'cannot', reasons: ['Client ID: none is given.'] },
    ],
  })
})

test('two connections never share the variable of a secret', async () => {
  const { run } = await openTerminal()
  const two = JSON.stringify([connection('a-b'), connection('A-b')])
  const seen = await run(['apply', 'f', '--yes'], two, { env: { CONNECTION_A_B_SECRET: 'x' } })
  expect(seen).toMatchObject({ code: 1, writes: [] })
  expect(seen.err).toContain('would share CONNECTION_A_B_SECRET')
})

test.each([
  [['plan'], 64, 'Name a file'],
  [['plan', 'a', '--yes'], 64, '--yes is of apply'],
  [['plan', 'a', '--yez'], 64, "Unknown option '--yez'"],
])('wrong usage: %j', async (argv, code, words) => {
  const { run } = await openTerminal('empty')
  const seen = await run(argv, '[]')
  expect(seen.code).toBe(code)
  expect(seen.err).toContain(words)
})

test('a text without a connection, and a tenant that is not read, are no plan', async () => {
  const { run, tenant } = await openTerminal('empty')
  expect(await run(['plan', 'a'], 'hello')).toMatchObject({ code: 1 })
  const front = JSON.stringify(connection('a', { type: 'front_channel' }))
  tenant.panel.arm('no-read-connections')
  const seen = await run(['plan', 'a'], front)
  expect(seen.code).toBe(1)
  expect(seen.err).toContain('Missing: read:connections')
})
