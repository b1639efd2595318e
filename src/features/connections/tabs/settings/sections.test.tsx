// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'
import { choice, field, loaded, openSettings, type } from './settings.helper.tsx'

test('jump links lead to the sections, and the report stands beside them', async () => {
  const { user } = await openSettings('globex-oidc')
  const links = within(screen.getByRole('navigation', { name: 'Sections' })).getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual([
    'To copy',
    'Issuer',
    'Channel and credentials',
    'What is asked for',
    'Advanced',
  ])
  await user.click(screen.getByRole('link', { name: 'What is asked for' }))
  await expect
    .poll(() => document.activeElement)
    .toBe(screen.getByRole('heading', { name: 'What is asked for' }))
  const report = await screen.findByRole('complementary', { name: 'Issuer report' })
  expect(await within(report).findByText('Fits Auth0')).toBeVisible()
})

test('nothing to save has no button; Undo keeps the focus in the form', async () => {
  const view = await openSettings('globex-oidc')
  const button = (name: string) => screen.queryByRole('button', { name })
  expect(button('Save Changes')).toBeNull()
  await type(view, 'Client ID', 'typed')
  expect(button('Save Changes')).toBeVisible()
  await view.user.click(screen.getByRole('button', { name: 'Undo changes' }))
  expect(button('Save Changes')).toBeNull()
  expect(screen.getByRole('form', { name: 'Settings' })).toHaveFocus()
  expect(screen.getByText('Your changes are undone.')).toBeInTheDocument()
})

test('the verdict at the field brings what mends it', async () => {
  const view = await openSettings('globex-oidc')
  await view.user.selectOptions(choice('PKCE'), 'plain')
  const form = within(screen.getByRole('form', { name: 'Settings' }))
  await view.user.click(await form.findByRole('button', { name: 'Set PKCE to auto' }))
  expect(choice('PKCE')).not.toHaveValue('plain')
})

test('endpoints by hand are judged at them, without a word of what is not published', async () => {
  await openSettings('stark-manual')
  await screen.findByText(/^Endpoints given/)
  expect(field('OpenID Connect Discovery URL')).not.toHaveAccessibleDescription(/Endpoints given/)
  for (const words of [/cannot be told from the metadata/, /does not publish/, /publishes no PKCE/])
    expect(screen.queryByText(words)).toBeNull()
})

test('who may not save reads, and types nowhere', async () => {
  const sandbox = await openApp({ who: 'viewer' })
  sandbox.show(`/connections/${idOf(sandbox, 'globex-oidc')}/settings`)
  const words = await screen.findByText(/^You can read these settings/)
  await loaded()
  expect(words).toHaveTextContent('update:connections')
  expect(screen.getByText('globex-client')).toBeVisible()
  expect(screen.getByText('A Client Secret is stored and is not shown.')).toBeVisible()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('form')).toBeNull()
  expect(await screen.findByText('Issuer found')).toBeVisible()
})
