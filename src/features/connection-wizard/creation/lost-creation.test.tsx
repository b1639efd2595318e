// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { showWizard } from '../show-wizard.helper.tsx'

const values = {
  name: 'new-front',
  discoveryUrl: memoryOrigins.idp,
  channel: 'front_channel',
  channelChosen: true,
  clientId: 'northwind-acme',
} as const
const post = 'POST /connections'
const create = () => screen.findByRole('button', { name: 'Create connection' })
const stop = () => screen.findByRole('button', { name: 'Stop' })
const done = () => screen.findByText(/ is created\./)
const untold = () => screen.findByText('Whether it was created could not be told')

/** The tenant has not done it when it is no longer waited for. */
async function pressLate() {
  let release = () => {}
  const held = new Promise<void>((resolve) => void (release = resolve))
  const wizard = await showWizard({ values, delay: () => held, writeMs: 200 })
  wizard.panel.arm('late')
  await wizard.user.click(await create())
  await stop()
  return { ...wizard, release }
}

test('nothing created: it is looked for, and never said that it was not', async () => {
  const { user, sent } = await showWizard({ values: { ...values, name: 'answer-lost-absent' } })
  await user.click(await create())
  const button = await stop()
  expect(
    screen.getByText('It was sent, but no usable answer came. Looks in the tenant'),
  ).toBeVisible()
  await expect.poll(() => sent('POST /connections/confirm').length).toBeGreaterThan(1)
  await user.click(button)
  expect(await untold()).toBeVisible()
  expect(screen.getByText(/So far the tenant has no connection of this name/)).toBeVisible()
  expect(screen.queryByText(/was not created/)).toBeNull()
  expect(sent(post)).toHaveLength(1)
})

test('created after our patience: found, and taken for ours', async () => {
  const { release, sent } = await pressLate()
  release()
  await done()
  expect(sent(post)).toHaveLength(1)
})

test('sent again while the first was still to come: the name is its own, and found', async () => {
  const { user, release, sent, management } = await pressLate()
  await user.click(await stop())
  await untold()
  release()
  await user.click(await create())
  await done()
  expect(sent(post)).toHaveLength(2)
  const names = [...management.state.connections.values()].map((one) => one.connection.name)
  expect(names.filter((name) => name === 'new-front')).toHaveLength(1)
})

test('left before the answer: it is created, and nobody is taken away from elsewhere', async () => {
  let release = () => {}
  const hold = new Promise<void>((resolve) => void (release = resolve))
  const { user, panel, management, at } = await showWizard({ values, delay: () => hold })
  panel.arm('late')
  await user.click(await create())
  await user.click(screen.getByRole('link', { name: 'Connections' }))
  await screen.findByRole('heading', { level: 1, name: 'Connections' })
  release()
  await expect.poll(() => idOf({ management }, 'new-front')).toBeDefined()
  expect(at()).toBe('/connections')
})
