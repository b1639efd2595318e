// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { sandboxClients } from '#mocks/sentinels.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

/** The page of a connection that operators sign in through, on one of its tabs. */
async function open(tab: string) {
  const sandbox = await openApp()
  const id = idOf(sandbox, 'globex-oidc')
  const found = sandbox.management.state.connections.get(id)
  found?.enabledClients.add(sandboxClients.dashboard)
  const stored = () => sandbox.management.state.connections.get(id)?.connection
  const before = structuredClone(stored())
  const view = sandbox.show(`/connections/${id}/${tab}`)
  const writes = () => sandbox.requests.filter((line) => !/^GET|^POST .probe/.test(line))
  return { ...sandbox, ...view, stored, before, writes }
}
const says = () => screen.findByText('Operators sign in to Greencheck through this connection')
const why = /here only its display name and metadata are changed, the rest in the Auth0 Dashboard/

describe('of operators’ own login', () => {
  test('the Danger tab says beforehand that it is neither disabled nor deleted', async () => {
    const { user, writes } = await open('danger')
    expect(await says()).toBeVisible()
    expect(screen.getByText(/under Authentication → Enterprise/)).toBeVisible()
    for (const name of ['Disable connection', 'Delete connection']) {
      const button = screen.getByRole('button', { name })
      expect(button).toHaveAccessibleDescription(why)
      await user.click(button)
      expect(screen.queryByRole('dialog')).toBeNull()
    }
    expect(writes()).toEqual([])
  })

  test('a setting is not saved, a note is, and the page goes on saying it', async () => {
    const { user, before, stored, writes } = await open('settings')
    expect(await says()).toBeVisible()
    const pkce = await screen.findByLabelText('PKCE', { selector: 'select' })
    // Drawn anew with its reason.
    const save = () => screen.getByText('Save Changes', { selector: 'form[aria-label] button' })
    await user.selectOptions(pkce, 'S256')
    expect(save()).toHaveAccessibleDescription(why)
    await user.click(save())
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByText('Undo changes', { selector: 'button' }))

    await user.click(screen.getByLabelText('Client Secret'))
    await user.paste('MOCK_other')
    expect(save()).toHaveAccessibleDescription(why)
    await user.click(screen.getByText('Undo changes', { selector: 'button' }))

    await user.click(await screen.findByText('Show advanced settings'))
    await user.click(screen.getByText('Add a note', { selector: 'button' }))
    await user.type(screen.getByLabelText('Name of note 1'), 'owner')
    await user.type(screen.getByLabelText('Value of note 1'), 'us')
    await user.click(save())
    const dialog = await screen.findByRole('dialog', { name: 'Save these changes?' })
    await user.click(within(dialog).getByRole('button', { name: 'Save Changes' }))
    expect(await screen.findByText('Saved: Metadata.')).toBeVisible()
    expect(stored()).toEqual({ ...before, metadata: { owner: 'us' } })
    expect(await says()).toBeVisible()
    expect(writes()).toHaveLength(1)
  })

  test.each([
    ['applications', 'Save Changes'],
    ['applications', 'Promote to domain level'],
    ['test', 'Enable the connection tester'],
  ])('on the tab %s “%s” is not pressed', async (tab, name) => {
    const { user, writes } = await open(tab)
    const button = await screen.findByRole('button', { name })
    expect(button).toHaveAccessibleDescription(why)
    await user.click(button)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(writes()).toEqual([])
  })
})

test('of another connection nothing of the kind is said', async () => {
  const sandbox = await openApp()
  sandbox.show(`/connections/${idOf(sandbox, 'globex-oidc')}/danger`)
  const button = await screen.findByRole('button', { name: 'Delete connection' })
  expect(button).not.toHaveAccessibleDescription()
  expect(screen.queryByText(/^Operators sign in/)).toBeNull()
})
