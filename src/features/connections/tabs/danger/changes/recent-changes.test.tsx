// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addLog } from '#mocks/tenant/logs.ts'
import { idOf, type SandboxOptions } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

async function openDanger(options: SandboxOptions = {}) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, 'globex-oidc')
  return { ...sandbox, ...sandbox.show(`/connections/${id}/danger`), id }
}
type Shown = Awaited<ReturnType<typeof openDanger>>
const ask = async ({ user }: Shown) => user.click(await screen.findByText('Read the log'))
const list = () => screen.findByRole('list', { name: 'Changes of this connection, newest first' })

test('who changed what and when, read when it is asked for', async () => {
  const view = await openDanger()
  expect(view.requests.filter((one) => one.includes('/changes'))).toEqual([])
  const { state } = view.management
  const request = { method: 'patch', path: `/api/v2/connections/${view.id}` }
  const user = { email: 'ada\u202E@acme.example' }
  addLog(state, Date.UTC(2026, 10, 20, 9, 41), {
    type: 'sapi',
    details: { request: { ...request, body: { display_name: 'x' }, auth: { user } } },
  })
  const options = Object.fromEntries(Array.from('abcdefg', (name) => [name, 1]))
  addLog(state, Date.UTC(2026, 10, 21, 9, 41), {
    type: 'fapi',
    client_id: 'acme-deploy',
    details: { request: { ...request, body: { options } }, response: { statusCode: 400 } },
  })
  await ask(view)
  const [refused, done] = within(await list()).getAllByRole('listitem')
  expect(refused).toHaveTextContent(/by the application acme-deploy · refused · 400.*7 fields sent/)
  expect(done).toHaveTextContent(/PATCH \/connections\/con_.*20 Nov 2026.*by ada‹U\+202E›@acme/)
  expect(done).toHaveTextContent('Sent: display_name')
  expect(screen.getByText(/depending on the plan/)).toBeVisible()
})

test('none in the log is said with how far it reaches', async () => {
  const view = await openDanger()
  await ask(view)
  expect(await screen.findByText(/^No change of this connection, as far as/)).toBeVisible()
})

test('the permission that lacks is named, and nothing is asked', async () => {
  const view = await openDanger({ without: 'read:logs' })
  await ask(view)
  expect(await screen.findByText(/^It takes the permission read:logs/)).toBeVisible()
  expect(view.requests.filter((one) => one.includes('/changes'))).toEqual([])
})

test('what Greencheck’s own access lacks is named; then it is read again', async () => {
  const view = await openDanger()
  view.panel.arm('no-read-logs')
  await ask(view)
  expect(await screen.findByText(/^The changes did not load/)).toBeVisible()
  expect(screen.getByText(/read:logs/)).toBeVisible()
  view.panel.reset()
  await view.user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/^No change of this connection/)).toBeVisible()
})
