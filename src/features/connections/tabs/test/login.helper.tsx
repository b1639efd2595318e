import { act, screen, within } from '@testing-library/react'
import type { RunFailure, TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { newRun } from '#domain/destinations/auth0/test-run/start.ts'
import { sandboxClients } from '#mocks/sentinels.ts'
import { addLog, type NewLogEvent } from '#mocks/tenant/logs.ts'
import { createRunStore } from '#kept/runs/run-store.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

type Options = Parameters<typeof openApp>[0] & {
  readonly name?: string
  readonly enabled?: boolean
  /** Options that differ from the seeded connection's. */
  readonly changed?: Readonly<Record<string, unknown>>
}

/** The tab, with runs as the window of a login writes them. */
export async function openTest({
  name = 'globex-oidc',
  enabled = true,
  changed,
  ...options
}: Options = {}) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, name)
  const { state } = sandbox.management
  const stored = () => {
    const found = state.connections.get(id)
    if (!found) throw new Error('deleted')
    return found
  }
  if (enabled) stored().enabledClients.add(sandboxClients.tester)
  Object.assign(stored().connection.options ?? {}, changed)
  const { fingerprint } = await sandbox.client.call('getConnection', { params: { id } })
  sandbox.requests.length = 0

  const { domain } = sandbox.session.config
  const runStore = () => createRunStore({ domain, sub: sandbox.session.sub, storage: localStorage })
  const begin = (ago = 0, more: Partial<TestRun> = {}) => {
    const run = newRun({
      id: crypto.randomUUID(),
      connection: { id, name, strategy: 'oidc', ...(fingerprint && { fingerprint }) },
      way: 'popup',
      now: Date.now() - ago,
    })
    return { ...run, ...more }
  }
  // What a browser tells its other windows.
  const tell = () => act(async () => void dispatchEvent(new StorageEvent('storage', { key: null })))
  const write = async (run: TestRun) => {
    runStore().save(run)
    await tell()
  }
  const kept = () => runStore().list().runs
  const log = (event: Omit<NewLogEvent, 'client_id'>) =>
    addLog(state, Date.now(), { client_id: sandboxClients.tester, connection_id: id, ...event })
  const show = async (at = '') => {
    const view = sandbox.show(`/connections/${id}/test${at}`)
    await screen.findByRole('heading', { name: 'Run a test' })
    return view
  }
  return { ...sandbox, id, stored, kept, begin, write, log, show }
}
export const user = 'oidc|globex-oidc|nw-1001'
export const passed = (run: TestRun): TestRun => ({
  ...run,
  outcome: 'passed',
  returnedAt: run.startedAt + 5000,
  verifiedAt: run.startedAt + 6200,
  endedAt: run.startedAt + 6200,
  claims: { sub: user, email: 'employee@northwind.example' },
})
export const failed = (run: TestRun, failure: RunFailure): TestRun => ({
  ...run,
  outcome: 'failed',
  returnedAt: run.startedAt + 4000,
  endedAt: run.startedAt + 4000,
  failure,
})
export const step = async (title: string) => {
  const steps = await screen.findByRole('list', { name: 'Steps of the login' })
  const found = within(steps)
    .getAllByRole('listitem')
    .find((item) => item.querySelector('strong')?.textContent === title)
  if (!found) throw new Error(`no step ${title}`)
  return found
}
export const button = (name: string) => screen.findByRole('button', { name })
