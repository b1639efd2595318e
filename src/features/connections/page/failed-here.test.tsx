// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { newRun } from '#domain/destinations/auth0/test-run/start.ts'
import { formatTestRecord, testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { sandboxClients } from '#mocks/sentinels.ts'
import { chosenStoreFor } from '#panels/activation/chosen-store.ts'
import { createRunStore } from '#kept/runs/run-store.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const minute = 60_000

interface Past {
  /** Minutes since a test of the present settings was recorded as passed. */
  readonly passed?: number
  /** Of the run. */
  readonly run?: Partial<TestRun>
}

/** `globex-oidc`, for testing only, where a test failed in this browser 15 minutes ago. */
async function openFailed({ passed, run }: Past = {}) {
  const sandbox = await openApp()
  const id = idOf(sandbox, 'globex-oidc')
  const stored = sandbox.management.state.connections.get(id)
  if (!stored) throw new Error('the seed has no such connection')
  stored.enabledClients.clear()
  stored.enabledClients.add(sandboxClients.tester)
  const { config, sub } = sandbox.session
  const { fingerprint = '' } = await sandbox.client.call('getConnection', { params: { id } })
  if (passed !== undefined) {
    const at = new Date(Date.now() - passed * minute).toISOString()
    const record = { outcome: 'passed', fingerprint, at, by: sub } as const
    stored.connection.metadata = { [testRecordKey]: formatTestRecord(record) }
  }
  const connection = { id, name: 'globex-oidc', strategy: 'oidc', fingerprint }
  const then = Date.now() - 15 * minute
  createRunStore({ domain: config.domain, sub, storage: localStorage }).save({
    ...newRun({ id: 'run', connection, way: 'popup', now: then }),
    outcome: 'failed',
    endedAt: then + 4000,
    failure: { source: 'authorize', code: 'access_denied' },
    ...run,
  })
  chosenStoreFor(config.domain, sub).write(id, JSON.stringify(['acme-portal']))
  const view = sandbox.show(`/connections/${id}/links`)
  await screen.findByRole('heading', { level: 1, name: 'globex-oidc' })
  return view
}
const words = /^Last test here failed, \d+ \w+ \d{4}, \d\d:\d\d$/
/** In a sign's words; the sign has the same text, for its icon has none. */
const verdict = async (name: RegExp) => {
  const [first] = await screen.findAllByText(
    (_, element) => element?.tagName === 'SPAN' && name.test(element.textContent),
  )
  return first
}

test('a test that failed here stands in the header and in the dialog that activates', async () => {
  const { user } = await openFailed()
  expect(await verdict(words)).toBeVisible()
  expect(screen.queryByText('Login not yet tested')).toBeNull()
  await user.click(await screen.findByRole('button', { name: 'Activate…' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('Last test here failed')
  expect(within(dialog).getByRole('textbox')).toBeVisible()
})

test('also after one that passed, which still opens the gate', async () => {
  const { user } = await openFailed({ passed: 30 })
  expect(await verdict(/^Passed, .*\d\d:\d\d, last test here failed, .*\d\d:\d\d$/)).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Activate…' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('A test passed with these settings before that')
  expect(within(dialog).queryByRole('textbox')).toBeNull()
})

test.each<[string, Past, RegExp]>([
  ['one that passed since', { passed: 5 }, /^Login tested with these settings/],
  ['other settings', { run: { fingerprint: 'others' } }, /^Login not yet tested$/],
  ['one that was stopped', { run: { outcome: 'stopped' } }, /^Login not yet tested$/],
])('not with %s', async (_, past, said) => {
  await openFailed(past)
  expect(await verdict(said)).toBeVisible()
  expect(screen.queryByText(/Last test here failed/)).toBeNull()
})
