import { expect, test } from 'vitest'
import type { ImportedConnection } from '#domain/destinations/auth0/imports/imported.ts'
import { isWritable, type PlanRow } from '#domain/destinations/auth0/plan/row.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import type { Line } from './line.ts'
import { createPlanWork } from './plan-work.ts'

const text = (name: string, options: object = {}): ImportedConnection => ({
  body: {
    name,
    strategy: 'oidc',
    options: {
      type: 'back_channel',
      discovery_url: 'http://localhost:4500/.well-known/openid-configuration',
      client_id: 'northwind-acme',
      scope: 'openid email',
      ...options,
    },
  },
  clients: [],
  secret: 'MOCK_given',
  problems: [],
})

async function open(imports: readonly ImportedConnection[], options: SandboxOptions = {}) {
  const sandbox = await openSandbox(options)
  const isMine = (row: PlanRow) => isWritable(row)
  const work = createPlanWork({
    client: sandbox.client,
    rules: sandbox.session.config,
    imports,
    isMine,
  })
  const writes = () => sandbox.requests.filter((call) => !call.startsWith('GET'))
  const states = () =>
    work.state().lines.map(({ row, outcome }: Line) => outcome?.state ?? row?.kind)
  await work.read()
  sandbox.requests.length = 0
  return { ...sandbox, work, writes, states }
}

test('what fails for one goes on with the next, and is kept with its error', async () => {
  const { work, states } = await open([text('name-taken'), text('fresh')])
  await work.write()
  expect(states()).toEqual(['failed', 'done'])
  expect(work.state().lines[0]?.outcome).toMatchObject({ error: { status: 409 } })
})

test('what fails for all ends it; written again, it goes on with what is left', async () => {
  const { work, states, panel, writes } = await open([text('one'), text('two')])
  panel.arm('next-503')
  await work.write()
  expect(states()).toEqual(['failed', 'create'])
  await work.write()
  expect(states()).toEqual(['done', 'done'])
  expect(writes()).toHaveLength(2)
})

test('an answer that is lost: planned again, what was written is no change', async () => {
  const { work, states, panel } = await open([text('one')])
  panel.arm('lose-next-answer')
  await work.write()
  expect(states()).toEqual(['failed'])
  await work.read()
  expect(states()).toEqual(['same'])
})

test('a 429 is waited for', async () => {
  const { work, states } = await open([text('rate-limited')])
  const waited: unknown[] = []
  work.subscribe(() => waited.push(work.state().waitingFor?.kind))
  await work.write()
  expect(waited).toContain('rate-limited')
  expect(states()).toEqual(['done'])
})

test('stopped, it finishes the one in flight and begins no other', async () => {
  const { work, states, writes } = await open([text('one'), text('two')])
  work.subscribe(() => {
    if (work.state().lines[0]?.outcome?.state === 'writing') work.stop()
  })
  await work.write()
  expect(states()).toEqual(['done', 'create'])
  expect(writes()).toHaveLength(1)
})

test('what changed since it was planned is not written, and planned anew', async () => {
  const { work, states, management, writes } = await open([
    text('globex-oidc', { client_id: 'globex-client', scope: 'openid' }),
  ])
  const options = () => {
    for (const { connection } of management.state.connections.values())
      if (connection.name === 'globex-oidc') return connection.options ?? {}
    throw new Error('no globex-oidc')
  }
  const [{ row } = {}] = work.state().lines
  expect(row).toMatchObject({ kind: 'change', secret: 'kept' })
  options()['scope'] = 'openid groups'
  await work.write()
  expect(states()).toEqual(['stale'])
  expect(writes()).toEqual([])
  expect(options()).toMatchObject({ scope: 'openid groups' })
  // What it is now has to be chosen.
  await work.write()
  expect(writes()).toEqual([])
})
