// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { formatTestRecord, testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { withChosen } from '#domain/destinations/auth0/connection/chosen-applications.ts'
import { sandboxClients } from '#mocks/sentinels.ts'
import { chosenStoreFor } from '#panels/activation/chosen-store.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const passedAt = '2026-11-21T10:00:00.000Z'

interface Options {
  readonly chosen?: readonly string[]
  /** What its metadata says: the present settings passed, or others did. */
  readonly tested?: 'present' | 'others'
  readonly tab?: string
  /** Noted with the connection. */
  readonly noted?: readonly string[]
  readonly who?: 'operator' | 'viewer'
  readonly without?: string
}

/** `globex-oidc` as it stands when it was created for testing only. */
async function openTestingOnly({
  chosen = [],
  tested,
  noted,
  tab = 'links',
  ...who
}: Options = {}) {
  const sandbox = await openApp(who)
  const id = idOf(sandbox, 'globex-oidc')
  const stored = sandbox.management.state.connections.get(id)
  if (stored === undefined) throw new Error('the seed has no such connection')
  stored.enabledClients.clear()
  stored.enabledClients.add(sandboxClients.tester)
  const { config, sub } = sandbox.session
  if (tested !== undefined) {
    const { fingerprint = '' } = await sandbox.client.call('getConnection', { params: { id } })
    const print = tested === 'present' ? fingerprint : 'A'.repeat(fingerprint.length)
    const record = { outcome: 'passed', fingerprint: print, at: passedAt, by: sub } as const
    stored.connection.metadata = { [testRecordKey]: formatTestRecord(record) }
  }
  if (noted !== undefined)
    stored.connection.metadata = { ...stored.connection.metadata, ...withChosen({}, noted) }
  const store = chosenStoreFor(config.domain, sub)
  if (chosen.length > 0) store.write(id, JSON.stringify(chosen))
  else store.remove(id)
  const view = sandbox.show(`/connections/${id}/${tab}`)
  const metadata = () => sandbox.management.state.connections.get(id)?.connection.metadata
  return { ...sandbox, ...view, enabled: () => [...stored.enabledClients], metadata }
}

const activate = () => screen.findByRole('button', { name: 'Activate…' })
const portal = 'acme-portal'

test('a passed test of these settings opens the gate', async () => {
  const { user, enabled } = await openTestingOnly({ chosen: [portal], tested: 'present' })
  expect(await screen.findByText(/Login tested with these settings/)).toBeVisible()
  await user.click(await activate())
  const dialog = await screen.findByRole('dialog', { name: 'Activate globex-oidc?' })
  expect(await within(dialog).findByText('Customer Portal')).toBeVisible()
  expect(within(dialog).queryByRole('textbox')).toBeNull()
  await user.click(within(dialog).getByRole('button', { name: 'Activate' }))
  expect(await screen.findByText('Active for Customer Portal.')).toBeVisible()
  expect(enabled()).toEqual([sandboxClients.tester, portal])
  expect(screen.queryByText(/For testing only/)).toBeNull()
  expect(localStorage).toHaveLength(0)
})

test('that it is active is said with the way to its links, and not on the next tab', async () => {
  const { user, at } = await openTestingOnly({ chosen: [portal], tested: 'present', tab: 'test' })
  await user.click(await activate())
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Activate' }))
  const said = await screen.findByText('Active for Customer Portal.')
  await user.click(screen.getByRole('link', { name: 'Direct links' }))
  expect(at()).toMatch(/links$/)
  expect(said).not.toBeInTheDocument()
})

test('where tests are run no link leads to them', async () => {
  await openTestingOnly({ tab: 'test' })
  expect(await screen.findByText(/For testing only/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Run a test' })).toBeNull()
})

test('who may not choose applications is told who can', async () => {
  await openTestingOnly({ who: 'viewer' })
  expect(await screen.findByText(/can choose its applications/)).toHaveTextContent(
    'Whoever has the permission update:connections can choose',
  )
  expect(screen.queryByRole('link', { name: 'applications' })).toBeNull()
})

test('a test of other settings does not; a reason does, and colleagues see it', async () => {
  const { user, enabled, metadata } = await openTestingOnly({ chosen: [portal], tested: 'others' })
  expect((await screen.findAllByText(/Changed since the last test/))[0]).toBeVisible()
  await user.click(await activate())
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Activate' }))
  const reason = within(dialog).getByRole('textbox', { name: 'Reason to activate without a test' })
  expect(reason).toHaveFocus()
  expect(reason).toHaveAccessibleDescription(/Give a reason, or run a test first/)
  expect(enabled()).toEqual([sandboxClients.tester])
  await user.type(reason, 'Tested by phone with their IT')
  await user.click(within(dialog).getByRole('button', { name: 'Activate' }))
  expect(await screen.findByText('Active for Customer Portal.')).toBeVisible()
  expect(screen.getByText(/In use without a test/)).toHaveTextContent(
    'Tested by phone with their IT',
  )
  expect(enabled()).toEqual([sandboxClients.tester, portal])
  expect(metadata()?.[testRecordKey]).toMatch(/^waived .*Tested by phone with their IT$/)
})

test('what had no room with the connection is marked, in this browser alone', async () => {
  await openTestingOnly({ chosen: [portal], tab: 'applications' })
  expect(await screen.findByText(/1 application chosen, in this browser only/)).toBeVisible()
  const box = await screen.findByRole('checkbox', { name: 'Customer Portal' })
  expect(box).not.toBeChecked()
  expect(box).toHaveAccessibleDescription(/Chosen at its creation: enabled on activation/)
  expect(screen.getByText(/^0 applications enabled of/)).toBeVisible()
})

test('a reason takes the permission to run tests, which is named', async () => {
  await openTestingOnly({ chosen: [portal], without: 'run:tests' }).then(async ({ user }) =>
    user.click(await activate()),
  )
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('button', { name: 'Activate' })).toHaveAccessibleDescription(
    /run:tests/,
  )
})

test('the tab Applications has the same gate', async () => {
  const { user, enabled } = await openTestingOnly({ tab: 'applications' })
  expect(await screen.findByText(/For testing only: no application can use it yet/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Activate…' })).toBeNull()
  await user.click(await screen.findByRole('checkbox', { name: /Customer Portal/ }))
  await user.click(screen.getByRole('button', { name: 'Save Changes' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Save Changes' }))
  expect(within(dialog).getByRole('textbox')).toHaveFocus()
  expect(enabled()).toEqual([sandboxClients.tester])
  await user.type(within(dialog).getByRole('textbox'), 'Go-live is today')
  await user.click(within(dialog).getByRole('button', { name: 'Save Changes' }))
  expect(await screen.findByText('Active for Customer Portal.')).toBeVisible()
  expect(screen.getByText(/In use without a test/)).toBeVisible()
  expect(enabled()).toEqual([sandboxClients.tester, portal])
})

test('a connection with an application is not for testing only', async () => {
  const sandbox = await openApp()
  sandbox.show(`/connections/${idOf(sandbox, 'globex-oidc')}/links`)
  expect(await screen.findByText('Login not yet tested')).toBeVisible()
  expect(screen.queryByText(/For testing only/)).toBeNull()
})

test('what a colleague chose stands with the connection, and goes once it is activated', async () => {
  const { user, enabled, metadata } = await openTestingOnly({ noted: [portal], tested: 'present' })
  const list = within(await screen.findByRole('list', { name: 'Until it is in use' }))
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Created',
    'Tested',
    'Activated1 application chosen.Activate…',
    'Link handed outOnce it is activated, from Links.',
  ])
  await user.click(await activate())
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Activate' }))
  expect(await screen.findByText('Active for Customer Portal.')).toBeVisible()
  expect(enabled()).toEqual([sandboxClients.tester, portal])
  await expect.poll(() => Object.keys(metadata() ?? {})).toEqual([testRecordKey])
})
