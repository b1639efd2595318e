// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, showApp } from '#testing/show-app.tsx'

const menu = () => screen.findByRole('list', { name: 'Destinations' })
const navigation = () => screen.getByRole('navigation', { name: 'Main' })

test('the workspace is chosen in the top bar, has its own navigation, and is left again', async () => {
  const { show } = await openApp()
  const { user, at } = show('/inspector')
  await user.click(await screen.findByText('localhost:4400'))
  await user.click(within(await menu()).getByRole('link', { name: /Cloudentity workspace/ }))
  await waitFor(() => expect(at()).toBe('/cloudentity'))
  // What stands there while it is read has the same heading.
  await waitFor(() =>
    expect(screen.getByRole('heading', { name: 'Identity Providers' })).toBeVisible(),
  )
  const links = await within(navigation()).findAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual([
    'Identity Providers',
    'Lineage',
    'Issuer check',
    'Inspector',
  ])
  // What is of no destination keeps the navigation one came with.
  await user.click(within(navigation()).getByRole('link', { name: 'Inspector' }))
  expect(await screen.findByRole('heading', { name: 'Inspector' })).toBeVisible()
  expect(within(navigation()).getByRole('link', { name: 'Identity Providers' })).toBeVisible()

  await user.click(screen.getByText('Cloudentity workspace'))
  await user.click(within(await menu()).getByRole('link', { name: /Auth0 tenant/ }))
  await waitFor(() => expect(at()).toBe('/connections'))
  expect(within(navigation()).getByRole('link', { name: 'Connections' })).toBeVisible()
})

test('where no workspace is configured the entry says what to set, and its address is no page', async () => {
  const { session, ...sandbox } = await openApp()
  const { cloudentity: _, ...config } = session.config
  const { user } = showApp({ ...sandbox, session: { ...session, config } }, '/cloudentity')
  expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await user.click(screen.getByText('localhost:4400'))
  expect(await menu()).toHaveTextContent('not configured: set CLOUDENTITY_HOST')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Destinations' })).toBeNull())
  expect(sandbox.requests.filter((call) => call.includes('/cloudentity'))).toEqual([])
})

test.each([
  ['/cloudentity/nothing', 'There is no such page'],
  ['/cloudentity/idps/none/configuration', 'There is no such identity provider'],
  ['/cloudentity/idps/idp-oidc', 'There is no such identity provider'],
])('%s is none', async (path, heading) => {
  const { show } = await openApp()
  show(path)
  expect(await screen.findByRole('heading', { name: heading })).toBeVisible()
})
