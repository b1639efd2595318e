// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp, showApp } from '#testing/show-app.tsx'

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })

test('an address that shows nothing itself leads on, and Back does not lead to it', async () => {
  const { show } = await openApp()
  const { at, back, user } = show('/inspector')
  await heading('Inspector')
  await user.click(screen.getByRole('link', { name: 'Connections' }))
  await user.click(await screen.findByRole('link', { name: 'globex-oidc' }))
  await heading('globex-oidc')
  await expect.poll(at).toMatch(/^\/connections\/con_\w+\/settings$/)
  back()
  await heading('Connections')
})

test.each([
  ['/', 'Connections', '/connections'],
  ['/connections/new', 'New connection', '/connections/new/provider?draft='],
])('%s leads to %s', async (path, title, address) => {
  const { show } = await openApp()
  const { at } = show(path)
  await heading(title)
  await expect.poll(at).toContain(address)
})

test.each([
  ['/inspector/', 'Inspector', '/inspector'],
  ['/connections//?text=acme#a', 'Connections', '/connections?text=acme#a'],
])('a slash too many in %s is let go', async (path, title, address) => {
  const { show } = await openApp()
  const { at } = show(path)
  await heading(title)
  await expect.poll(at).toBe(address)
})

test('a field that is named stays named', async () => {
  const app = await openApp()
  const id = idOf(app, 'globex-oidc')
  const { at } = app.show(`/connections/${id}#scopes`)
  await heading('globex-oidc')
  await expect.poll(at).toBe(`/connections/${id}/settings#scopes`)
})

test.each([
  '/nowhere',
  '/connections/new/nowhere',
  '/connections/a/b/c',
  '/connections/%E0/settings',
  '/cloudentityx',
  '/cloudentity/idps/%E0',
])('there is nothing at %s', async (path) => {
  const { show } = await openApp()
  show(path)
  expect(await heading('There is no such page')).toBeVisible()
})

test('a workspace that is not configured has no pages', async () => {
  const app = await openApp()
  const { cloudentity: _, ...config } = app.session.config
  showApp({ ...app, session: { ...app.session, config } }, '/cloudentity')
  expect(await heading('There is no such page')).toBeVisible()
})

test('what fails at one address is not told at the next', async () => {
  const { show } = await openApp({ without: 'read:connections' })
  const { user } = show('/connections')
  await heading('Your account may not do this')
  await user.click(screen.getByRole('link', { name: 'Inspector' }))
  expect(await heading('Inspector')).toBeVisible()
})
