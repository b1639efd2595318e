// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { enableAll } from '#domain/destinations/auth0/connection/client-calls.ts'
import { createPendingStore } from '#kept/pending-store.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const chosen = Array.from(
  { length: 120 },
  (_, index) => `app-${String(index + 1).padStart(4, '0')}`,
)

/** `stark-manual` as it stands when of 122 chosen applications two were enabled. */
async function openPending(options: Parameters<typeof openApp>[0] = { seed: 'large' }) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, 'stark-manual')
  const { config, sub } = sandbox.session
  createPendingStore(config.domain, sub, localStorage).write(id, {
    changes: enableAll(chosen),
    total: 122,
    created: true,
  })
  const enabled = () => sandbox.management.state.connections.get(id)?.enabledClients.size
  return { ...sandbox, ...sandbox.show(`/connections/${id}/links`), enabled }
}

test('resumes, keeps what a failing call leaves, says why, and ends', async () => {
  const { user, panel, enabled } = await openPending()
  expect(await screen.findByText('Created. 2 of 122 applications are enabled.')).toBeVisible()
  panel.arm('clients-second-fails')
  await user.click(screen.getByRole('button', { name: 'Enable the remaining 120' }))
  expect(await screen.findByText('Created. 52 of 122 applications are enabled.')).toBeVisible()
  expect(
    await screen.findByText(/The last call failed: The tenant gave no usable answer/),
  ).toBeVisible()
  expect(enabled()).toBe(50)
  await user.click(screen.getByRole('button', { name: 'Enable the remaining 70' }))
  expect(await screen.findByText('All 122 chosen applications are enabled.')).toBeVisible()
  expect(enabled()).toBe(120)
  expect(screen.queryByText(/^Created/)).toBeNull()
  expect(localStorage).toHaveLength(0)
})

test('waits as long as the tenant asks', async () => {
  const { user, panel } = await openPending()
  const resume = await screen.findByRole('button', { name: 'Enable the remaining 120' })
  await screen.findByText('Not enabled for any application')
  panel.arm('next-429')
  await user.click(resume)
  expect(await screen.findByText(/Trying again in [12] s/)).toBeVisible()
  expect(await screen.findByRole('table', { name: 'Direct links' })).toBeVisible()
})

test('can be left as it is', async () => {
  const { user } = await openPending()
  await user.click(await screen.findByRole('button', { name: 'Leave it' }))
  expect(screen.queryByText(/^Created/)).toBeNull()
  expect(localStorage).toHaveLength(0)
})

test('takes a permission, which is named', async () => {
  await openPending({ seed: 'large', who: 'viewer' })
  expect(
    await screen.findByRole('button', { name: 'Enable the remaining 120' }),
  ).toHaveAccessibleDescription(/update:connections/)
})
