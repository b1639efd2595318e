// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

/** The gateway answers a write when told to, and says that nobody knows what became of it. */
function unanswered(path: string) {
  let answer = () => {}
  const told = new Promise<void>((resolve) => void (answer = resolve))
  const error = {
    source: 'gateway',
    status: 502,
    code: 'answer_lost',
    outcome: 'unknown',
    message: 'The tenant shows tok_1, whose text did not arrive: delete it.',
    requestId: 'r1',
  }
  const respond = async () => {
    await told
    return HttpResponse.json({ error }, { status: 502 })
  }
  const at = `*/api/connections/:id${path}`
  return { before: [http.post(at, respond), http.delete(at, respond)], answer: () => answer() }
}

test.each([
  ['a new token', '/scim/tokens', 'Generate New Token', 'Generate Token', 'Not now'],
  ['the switch', '/scim', 'Sync users and groups using SCIM', 'Switch off', 'Keep it on'],
  ['a deletion', '/scim/tokens/:token', /^Delete tok_/, 'Delete token', 'Keep it'],
])('%s stays in sight until it is known', async (_, path, opener, confirm, close) => {
  const { before, answer } = unanswered(path)
  const sandbox = await openApp()
  const params = { id: idOf(sandbox, 'globex-oidc') }
  await sandbox.client.send(scimRoutes.enableScim, { params })
  await sandbox.client.send(scimRoutes.createScimToken, { params, body: { scopes: ['get:users'] } })
  sandbox.server.use(...before)
  const { user } = sandbox.show(`/connections/${params.id}/provisioning`)
  const role = path === '/scim' ? 'checkbox' : 'button'
  await screen.findByRole('button', { name: /^Delete tok_/ })
  await user.click(screen.getByRole(role, { name: opener }))
  await user.click(screen.getByRole('button', { name: confirm }))
  await user.click(screen.getByRole('button', { name: close }))
  answer()
  expect(await screen.findByRole('alert')).toHaveTextContent(/whose text did not arrive/)
  await user.click(screen.getByRole('button', { name: close }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
