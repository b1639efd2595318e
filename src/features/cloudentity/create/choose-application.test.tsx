// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '#testing/show-app.tsx'

const redirect = 'http://localhost:4700/acme/customers/callback/new'

async function toApplication(options: Parameters<typeof openApp>[0] = {}) {
  const sandbox = await openApp(options)
  const { user, ...view } = sandbox.show('/cloudentity/new')
  const go = async () => user.click(await screen.findByRole('button', { name: 'Continue' }))
  await screen.findByRole('radio', { name: 'Auth0' })
  await go()
  await user.type(await screen.findByRole('textbox', { name: 'Redirect URL' }), redirect)
  // Our applications have been read.
  await screen.findByText(/^No Regular Web Application of localhost:4400 has it/)
  await go()
  await screen.findByRole('textbox', { name: 'Domain' })
  return { ...sandbox, ...view, user, go }
}

test('an application of ours is handed over: nothing secret is typed, sent or shown', async () => {
  const { user, go, sent, workspace, management, bodies } = await toApplication()
  const choose = await screen.findByRole('combobox', { name: 'Choose application' })
  const offered = within(choose)
    .getAllByRole('option')
    .map((option) => option.textContent)
  expect(offered).toContain('Cloudentity (acme-cloudentity)')
  expect(offered.join()).not.toContain('sandbox-dashboard')
  await user.selectOptions(choose, 'acme-cloudentity')
  expect(screen.queryByLabelText('Client Secret')).toBeNull()
  expect(screen.getByText(/The secret does not come to this browser/)).toBeVisible()
  await go()
  await screen.findByRole('checkbox', { name: 'Authentication context caching' })
  await go()
  await user.click(await screen.findByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Created. Login not yet tested.')).toBeVisible()

  expect(sent('POST /cloudentity/hand-over')).toMatchObject([
    { applicationId: 'acme-cloudentity', redirectUrl: redirect, idp: { name: 'Auth0' } },
  ])
  const made = [...workspace.state.idps.values()].find(({ name }) => name === 'Auth0')
  expect(made).toMatchObject({
    settings: { domain: 'localhost:4400', client_id: 'acme-cloudentity' },
    credentials: { client_secret: 'MOCK_acme-cloudentity_secret' },
  })
  const { callbacks } = management.state.clients.get('acme-cloudentity') ?? {}
  expect(callbacks).toEqual(expect.arrayContaining([redirect]))
  expect(callbacks).toHaveLength(2)
  expect(JSON.stringify(await bodies())).not.toContain('MOCK_')
})

test('one that a draft chose and that is gone can be taken back', async () => {
  const { user, unmount, show } = await toApplication()
  const choose = () => screen.findByRole('combobox', { name: 'Choose application' })
  await user.selectOptions(await choose(), 'acme-cloudentity')
  unmount()
  for (const [key, text] of Object.entries<string>(localStorage))
    localStorage.setItem(key, text.replace('acme-cloudentity', 'gone'))
  show('/cloudentity/new/application')
  expect(
    await screen.findByRole('option', { name: 'gone, not offered any more' }),
  ).toBeInTheDocument()
  expect(await choose()).toHaveValue('gone')
  await user.selectOptions(await choose(), '')
  expect(screen.getByRole('textbox', { name: 'Domain' })).toBeVisible()
})

test('without its permission nothing is offered', async () => {
  await toApplication({ without: 'cloudentity:hand-over' })
  expect(screen.queryByRole('combobox', { name: 'Choose application' })).toBeNull()
})
