// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { formatTestRecord, testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

/** The dialog that saves a name, or a scope with it, of a connection that passed its test. */
async function openSave({ tested, scope }: { tested: boolean; scope: boolean }) {
  const sandbox = await openApp()
  const id = idOf(sandbox, 'globex-oidc')
  const { fingerprint = '' } = await sandbox.client.call('getConnection', { params: { id } })
  const stored = sandbox.management.state.connections.get(id)?.connection
  if (stored && tested) {
    const by = sandbox.session.sub
    const record = { outcome: 'passed', fingerprint, at: '2026-11-21T10:00:00.000Z', by } as const
    stored.metadata = { [testRecordKey]: formatTestRecord(record) }
  }
  const view = sandbox.show(`/connections/${id}/${scope ? 'settings' : 'login-experience'}`)
  const { user } = view
  if (scope)
    await user.type(await screen.findByRole('textbox', { name: 'Scopes' }), 'groups{Enter}')
  else await user.type(await screen.findByLabelText('Button display name'), ' Two')
  await user.click(screen.getByRole('button', { name: 'Save Changes' }))
  return { ...view, dialog: await screen.findByRole('dialog') }
}

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
])(
  'tested %s, scopes changed %s: says that the test is outdated %s',
  async (tested, scope, said) => {
    const { dialog } = await openSave({ tested, scope })
    const line = within(dialog).queryByText(/^The recorded test is of other settings then/)
    expect(line !== null).toBe(said)
  },
)

test('what was saved takes the focus, wherever the button was', async () => {
  const { user, dialog } = await openSave({ tested: true, scope: true })
  await user.click(within(dialog).getByRole('button', { name: 'Save Changes' }))
  const saved = await screen.findByText(/^Saved: Scopes/)
  expect(document.activeElement).toContainElement(saved)
  expect(document.body).not.toHaveFocus()
})
