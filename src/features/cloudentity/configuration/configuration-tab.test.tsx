// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { openApp } from '#testing/show-app.tsx'

const id = 'idp-northwind'
const secret = 'MOCK_acme-cloudentity_secret'
const stored: Auth0Idp = {
  id,
  name: 'Auth0 northwind',
  method: 'auth0',
  settings: { domain: 'localhost:4400', client_id: 'acme-cloudentity', scopes: ['openid'] },
  credentials: { client_secret: secret },
  x_future_member: 'kept',
}

async function open(more: Partial<Auth0Idp> = {}, options: Parameters<typeof openApp>[0] = {}) {
  const sandbox = await openApp(options)
  const { idps } = sandbox.workspace.state
  idps.set(id, { ...stored, ...more })
  const view = sandbox.show(`/cloudentity/idps/${id}/configuration`)
  await screen.findByRole('button', { name: 'Save…' })
  const { user } = view
  const ask = async () => {
    await user.click(screen.getByRole('button', { name: 'Save…' }))
    return screen.findByRole('dialog', { name: /^Save changes/ })
  }
  const save = async () =>
    user.click(within(await ask()).getByRole('button', { name: 'Save changes' }))
  return { ...sandbox, ...view, cloud: sandbox.workspace.panel, ask, save, now: () => idps.get(id) }
}
const box = (name: string) => screen.getByRole('checkbox', { name })
const field = (name: string) => screen.getByRole('textbox', { name })

test('a link that names a field leads to it', async () => {
  const sandbox = await openApp()
  sandbox.workspace.state.idps.set(id, stored)
  sandbox.show(`/cloudentity/idps/${id}/configuration#field-getUserInfo`)
  await waitFor(() => expect(box('Get user info')).toHaveFocus())
})

test('the difference is read before it is saved, and everything else stays', async () => {
  const { user, ask, now } = await open()
  await user.click(box('Get user info'))
  await user.click(screen.getByRole('button', { name: 'Add pwd' }))
  await user.type(field('Authentication Method Reference'), 'own{Enter}')
  expect(screen.getByText('2 changes are not saved.')).toBeVisible()
  const dialog = await ask()
  const changes = within(dialog).getByRole('list', { name: 'Changes' })
  expect(changes).toHaveTextContent('Get user info: off → becomes on')
  expect(changes).toHaveTextContent('Authentication Method Reference: none → becomes pwd, own')
  expect(dialog).toHaveTextContent('This save may lose the stored Client Secret')
  await user.click(within(dialog).getByRole('button', { name: 'Save changes' }))
  expect(await screen.findByText('Saved.')).toBeVisible()
  expect(now()).toMatchObject({
    static_amr: ['pwd', 'own'],
    settings: { ...stored.settings, get_user_info: true },
    x_future_member: 'kept',
  })
})

test('undo fills in what was there, and its difference is read again', async () => {
  const { user, save, now } = await open()
  await user.click(box('Hidden'))
  await save()
  await user.click(await screen.findByRole('button', { name: 'Undo…' }))
  expect(box('Hidden')).not.toBeChecked()
  await save()
  await waitFor(() => expect(now()?.hidden).toBe(false))
})

test('another domain takes the secret again, and asks the tenant there', async () => {
  const { user, ask, now } = await open({
    settings: { domain: 'old.eu.auth0.com', client_id: 'acme-cloudentity' },
  })
  await user.clear(field('Domain'))
  await user.type(field('Domain'), 'http://localhost:4400/')
  expect((await screen.findAllByText('Issuer found'))[0]).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save…' }))
  expect(screen.getByLabelText('Client Secret')).toHaveAccessibleDescription(
    /goes nowhere it was not given for/,
  )
  await user.type(screen.getByLabelText('Client Secret'), 'another')
  const dialog = await ask()
  expect(dialog).toHaveTextContent('Client Secret: replaced by the one you entered')
  await user.click(within(dialog).getByRole('button', { name: 'Save changes' }))
  await screen.findByText('Saved.')
  expect(now()).toMatchObject({
    settings: { domain: 'localhost:4400' },
    credentials: { client_secret: 'another' },
  })
  expect(screen.getByLabelText('Client Secret')).toHaveValue('')
})

test('what somebody else saved meanwhile is said, kept, and not written over', async () => {
  const { user, ask, now, workspace } = await open()
  await user.clear(field('Name'))
  await user.type(field('Name'), 'Mine')
  workspace.state.idps.set(id, { ...stored, hidden: true })
  const dialog = await ask()
  await user.click(within(dialog).getByRole('button', { name: 'Save changes' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Nothing was written')
  expect(within(dialog).getByRole('list', { name: 'Changes' })).toHaveTextContent(
    'Name: Auth0 northwind → becomes Mine',
  )
  // Read again: what nobody touched here follows.
  await waitFor(() => expect(box('Hidden')).toBeChecked())
  await user.click(within(dialog).getByRole('button', { name: 'Save changes' }))
  await screen.findByText('Saved.')
  expect(now()).toMatchObject({ name: 'Mine', hidden: true })
})

test('a secret that a save lost is said', async () => {
  const { user, save, cloud } = await open()
  cloud.arm('omitted-secret-lost')
  await user.click(box('Disabled'))
  await save()
  expect(await screen.findByText(/The Client Secret is not what it was before/)).toBeVisible()
})

test('what may not be changed is said beforehand', async () => {
  await open({}, { without: 'cloudentity:write' })
  expect(screen.getByRole('button', { name: 'Save…' })).toHaveAccessibleDescription(
    /cloudentity:write/,
  )
})
