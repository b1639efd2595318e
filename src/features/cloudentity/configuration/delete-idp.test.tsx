// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '#testing/show-app.tsx'

const id = 'idp-northwind'

async function open(options: Parameters<typeof openApp>[0] = {}) {
  const sandbox = await openApp(options)
  const { idps } = sandbox.workspace.state
  const settings = { domain: 'localhost:4400', client_id: 'acme-cloudentity' }
  idps.set(id, { id, name: 'Auth0 northwind', method: 'auth0', settings })
  const view = sandbox.show(`/cloudentity/idps/${id}/configuration`)
  const button = await screen.findByRole('button', { name: 'Delete identity provider' })
  return { ...sandbox, ...view, button, idps }
}

test('is deleted when its name was typed, and the list says so', async () => {
  const { user, button, idps, at, requests } = await open()
  await user.click(button)
  const dialog = screen.getByRole('dialog', { name: 'Delete Auth0 northwind?' })
  const name = within(dialog).getByRole('textbox', { name: 'Name of the identity provider' })
  await user.type(name, 'Auth0{Enter}')
  expect(name).toHaveAccessibleDescription(/This is not its name/)
  expect(requests.some((call) => call.startsWith('DELETE'))).toBe(false)
  await user.clear(name)
  await user.type(name, 'Auth0 northwind{Enter}')
  expect(await screen.findByText('Auth0 northwind is deleted.')).toBeVisible()
  expect(at()).toBe('/cloudentity')
  expect(idps.has(id)).toBe(false)
})

test('a failure is said in the dialog, and it is still there', async () => {
  const { user, button, idps, workspace } = await open()
  await user.click(button)
  const dialog = screen.getByRole('dialog')
  workspace.panel.arm('next-500')
  const name = within(dialog).getByRole('textbox')
  await user.type(name, 'Auth0 northwind{Enter}')
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Not deleted.')
  expect(idps.has(id)).toBe(true)
})

test('that one is signed in with is kept, in the workspace’s words', async () => {
  const { user, button, idps, workspace } = await open()
  workspace.panel.arm('signed-in-with-auth0')
  await user.click(button)
  const dialog = screen.getByRole('dialog')
  await user.type(within(dialog).getByRole('textbox'), 'Auth0 northwind{Enter}')
  const alert = await within(dialog).findByRole('alert')
  expect(alert).toHaveTextContent(/keeps this identity provider .*signed in with/)
  expect(idps.has(id)).toBe(true)
})

test('takes a permission, which is named', async () => {
  const { button } = await open({ without: 'cloudentity:delete' })
  expect(button).toHaveAccessibleDescription(/cloudentity:delete/)
})
