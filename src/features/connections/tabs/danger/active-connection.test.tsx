// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

async function open(name = 'globex-oidc', options: Parameters<typeof openApp>[0] = {}) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, name)
  const stored = () => sandbox.management.state.connections.get(id)?.connection
  const show = () => sandbox.show(`/connections/${id}/danger`)
  return { ...sandbox, id, stored, open: show }
}
const button = (name: string) => screen.findByRole('button', { name })

test('disabling says what it affects, changes that alone, and is undone', async () => {
  const { open: show, stored, management, id } = await open()
  // No application of anybody's users.
  management.state.connections.get(id)?.enabledClients.add('sandbox-tester')
  const { user } = show()
  const before = structuredClone(stored())
  await user.click(await button('Disable connection'))
  const dialog = await screen.findByRole('dialog', { name: 'Disable globex-oidc?' })
  expect(await within(dialog).findByText(/^2 applications/)).toBeVisible()
  expect(within(dialog).getByRole('button', { name: 'Keep it' })).toBeVisible()
  expect(dialog).toHaveTextContent('Users of globex.example, globex.co.example')
  expect(dialog).toHaveTextContent('How many there are is not known here.')
  await user.click(within(dialog).getByRole('button', { name: 'Disable connection' }))
  await screen.findByText('Saved: Enabled.')
  expect(stored()).toEqual({ ...before, authentication: { active: false } })
  expect(screen.getByText('disabled: nobody can log in through it')).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Undone: Enabled.')
  expect(stored()).toEqual(before)
  expect(await button('Disable connection')).toBeVisible()
})

test('disabling works when options may not be read and the issuer is down', async () => {
  const { open: show, stored, panel } = await open()
  const options = structuredClone(stored()?.options)
  panel.arm('no-read-options')
  panel.arm('discovery-unreachable', 5)
  const { user } = show()
  await user.click(await button('Disable connection'))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('Its Home Realm Discovery domains, if any')
  await user.click(within(dialog).getByRole('button', { name: 'Disable connection' }))
  await screen.findByText('Saved: Enabled.')
  expect(stored()).toMatchObject({ authentication: { active: false }, options })
})

test('disabling is not held up by what somebody else changed meanwhile', async () => {
  const { open: show, stored } = await open()
  const { user } = show()
  await user.click(await button('Disable connection'))
  Object.assign(stored() ?? {}, { show_as_button: false })
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Disable connection' }),
  )
  await screen.findByText('Saved: Enabled.')
  expect(stored()).toMatchObject({ authentication: { active: false }, show_as_button: false })
})

test('a disabled one is enabled again', async () => {
  const { open: show, stored } = await open('umbrella-off')
  const { user } = show()
  await user.click(await button('Enable connection'))
  const dialog = await screen.findByRole('dialog', { name: 'Enable umbrella-off?' })
  await user.click(within(dialog).getByRole('button', { name: 'Enable connection' }))
  await screen.findByText('Saved: Enabled.')
  expect(stored()?.authentication).toEqual({ active: true })
})

test('a failure is said in the dialog, and the connection stays as it was', async () => {
  const { open: show, stored, panel } = await open()
  const { user } = show()
  await user.click(await button('Disable connection'))
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText(/^2 applications/)
  panel.arm('next-500')
  await user.click(within(dialog).getByRole('button', { name: 'Disable connection' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Not saved.')
  expect(stored()?.authentication).toEqual({ active: true })
})

test('takes a permission, which is named', async () => {
  const { open: show } = await open('globex-oidc', { who: 'viewer' })
  show()
  expect(await button('Disable connection')).toHaveAccessibleDescription(/update:connections/)
})
