// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openApp } from '#testing/show-app.tsx'

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })

/** By the menu of who is signed in. */
async function openHelp(user: UserEvent) {
  const button = screen.queryByRole('button', { name: 'Help and shortcuts' })
  if (!button) await user.click(screen.getByLabelText(/, menu$/))
  await user.click(await screen.findByRole('button', { name: 'Help and shortcuts' }))
  return screen.findByRole('dialog', { name: 'Help' })
}

async function inspector() {
  const shown = (await openApp()).show('/inspector')
  await heading('Inspector')
  return shown
}

test('the list of shortcuts opens by its key, and from the menu', async () => {
  const { user } = await inspector()
  await user.keyboard('?')
  const sheet = await screen.findByRole('dialog', { name: 'Help' })
  expect(within(sheet).getByText('Shows this list')).toBeVisible()
  expect(within(sheet).getByText('Strategy')).toBeVisible()
  await user.click(within(sheet).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()

  expect(await openHelp(user)).toBeVisible()
})

test('keys lead from page to page, and to a search that comes', async () => {
  const { user } = await inspector()
  await user.keyboard('gi')
  await heading('Issuer check')
  await user.click(screen.getByRole('heading', { level: 1 }))
  await user.keyboard('/')
  await heading('Connections')
  const search = await screen.findByLabelText('Search')
  await expect.poll(() => document.activeElement).toBe(search)
})

test('in a field a key is a letter, and an open dialog keeps them', async () => {
  const { user, at } = await inspector()
  const field = screen.getByRole('textbox')
  await user.type(field, 'gi?')
  expect(field).toHaveValue('gi?')
  expect(at()).toBe('/inspector')
  await openHelp(user)
  await user.keyboard('gi')
  expect(at()).toBe('/inspector')
})

test('turned off, no key does anything until the list turns them on', async () => {
  const { user, at } = await inspector()
  await openHelp(user)
  await user.click(await screen.findByRole('checkbox', { name: 'Shortcuts are on' }))
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await user.keyboard('gi?')
  expect(at()).toBe('/inspector')
  expect(screen.queryByRole('dialog')).toBeNull()

  await openHelp(user)
  await user.click(await screen.findByRole('checkbox', { name: 'Shortcuts are on' }))
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await user.keyboard('gi')
  await heading('Issuer check')
})
