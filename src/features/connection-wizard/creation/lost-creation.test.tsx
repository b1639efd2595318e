// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { http, HttpResponse } from 'msw'
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
const create = () => screen.findByRole('button', { name: /^Create (?:and enable|without)/ })
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

const steps = () => within(screen.getByRole('navigation', { name: 'Steps' }))
const look = () => screen.findByRole('button', { name: 'Look in the tenant' })
const confirm = 'POST /connections/confirm'

async function renamed(to = 'other-front') {
  const wizard = await pressLate()
  const { user } = wizard
  await user.click(await stop())
  await untold()
  await user.click(steps().getByRole('link', { name: /^Issuer/ }))
  const name = await screen.findByLabelText('Connection name')
  await user.clear(name)
  await user.click(name)
  await user.paste(to)
  await user.click(steps().getByRole('link', { name: /^Review/ }))
  await untold()
  return wizard
}

test('another name meanwhile: the one that was sent is named, and looked for', async () => {
  const { user, release, sent, at } = await renamed()
  expect(screen.getByText(/“new-front” was sent, and no usable answer came/)).toBeVisible()
  expect(screen.getByText(/the tenant may then have both/)).toBeVisible()
  expect(screen.queryByText(/does not become two/)).toBeNull()
  expect(screen.queryByText(/of this name/)).toBeNull()

  release()
  await user.click(await look())
  await done()
  expect(at()).toMatch(/^\/connections\/con_/)
  expect(sent(confirm).at(-1)).toMatchObject({ connection: { name: 'new-front' } })
  expect(sent(post)).toHaveLength(1)
})

test('another name meanwhile, and the one that was sent is of somebody else', async () => {
  const { user, management } = await renamed()
  const [other] = management.state.connections.values()
  if (other) other.connection.name = 'new-front'
  await user.click(await look())
  expect(await screen.findByText(/has a connection of that name; it differs in/)).toBeVisible()
  expect(await screen.findByRole('heading', { name: 'Is everything right?' })).toBeVisible()
})

test('refused under another name: what was sent before is still not told', async () => {
  const { user } = await renamed('name-taken')
  await user.click(await create())
  const field = await screen.findByLabelText('Connection name')
  await expect.poll(() => field).toHaveAccessibleDescription(/same name/)
  await user.click(steps().getByRole('link', { name: /^Review/ }))
  expect(await screen.findByText(/“new-front” was sent/)).toBeVisible()
})

test('looked for twice at once: once', async () => {
  const { user, sent } = await showWizard({ values: { ...values, name: 'answer-lost-absent' } })
  await user.click(await create())
  await user.click(await stop())
  await untold()
  const before = sent(confirm).length
  await user.dblClick(await look())
  await user.click(await stop())
  await untold()
  expect(sent(confirm)).toHaveLength(before + 1)
})

test('a look that fails after one that showed nothing: what the last one showed is said', async () => {
  const { user, server } = await showWizard({ values: { ...values, name: 'answer-lost-absent' } })
  await user.click(await create())
  await screen.findByText('1 of 8')
  server.use(http.post('*/api/connections/confirm', () => HttpResponse.error()))
  await screen.findByText('2 of 8', {}, { timeout: 3000 })
  await user.click(await stop())
  expect(await screen.findByText(/The tenant has not said so far whether it has it/)).toBeVisible()
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
