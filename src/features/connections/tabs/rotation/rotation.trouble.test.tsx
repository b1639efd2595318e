// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { trialNameOf } from '#domain/destinations/auth0/credential/trial.ts'
import { rotationRoutes } from '#domain/destinations/auth0/contract/routes-of-rotation.ts'
import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { findByName } from '#mocks/tenant/state.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const newSecret = 'MOCK_globex_brand_new'

/** A copy on which a login has passed. */
async function proven(options: Parameters<typeof openApp>[0] = {}) {
  const sandbox = await openApp(options)
  const params = { id: idOf(sandbox, 'globex-oidc') }
  const { client, management } = sandbox
  const body = { clientSecret: newSecret }
  const { trial } = await client.send(rotationRoutes.startTrial, { params, body })
  const { id = '', fingerprint = '' } = trial ?? {}
  const passed = { outcome: 'passed', fingerprint } as const
  await client.send(testRoutes.recordTest, { params: { id }, body: passed })
  const stored = () => management.state.connections.get(params.id)?.connection
  const left = () => findByName(management.state, trialNameOf(params.id))
  const at = `/connections/${params.id}`
  return { ...sandbox, stored, left, at, trialAt: `/connections/${id}` }
}

test('a switch whose answer is lost is not taken for none', async () => {
  const done = { switch: async (): Promise<void> => undefined }
  const lost = http.post('*/api/connections/:id/trial/switch', async () => {
    await done.switch()
    return HttpResponse.error()
  })
  const { show, at, stored, left, management } = await proven({ before: [lost] })
  done.switch = async () => {
    Object.assign(stored()?.options ?? {}, { client_secret: newSecret })
    management.state.connections.delete(left()?.connection.id ?? '')
  }
  const { user } = show(`${at}/rotation`)
  await user.click(await screen.findByRole('button', { name: 'Switch to the new secret…' }))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Switch' }))
  expect(await screen.findByRole('button', { name: 'Try it on a copy' })).toBeVisible()
  const alert = screen.getByRole('alert')
  expect(alert).toHaveTextContent(/The copy is gone: either the connection has its secret/)
  expect(alert).toHaveTextContent(/keep both secrets/)
})

test('a copy that outlived its switch is for deletion, not for another switch', async () => {
  const { show, at, stored, left } = await proven()
  Object.assign(stored()?.options ?? {}, { client_secret: newSecret })
  const { user } = show(`${at}/rotation`)
  expect(await screen.findByText('The connection has this very secret already')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Switch/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Delete the copy' }))
  expect(await screen.findByRole('button', { name: 'Try it on a copy' })).toBeVisible()
  expect(left()?.deleting).toBeDefined()
})

test('the page of a copy offers neither an activation nor a copy of it', async () => {
  const { show, trialAt } = await proven()
  show(`${trialAt}/rotation`)
  expect(await screen.findByText(/This is a copy itself/)).toBeVisible()
  expect(await screen.findByText('A copy that a new Client Secret is tried on')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Try it on a copy' })).toBeNull()
  expect(screen.queryByText(/^For testing only/)).toBeNull()
})

test('whoever may not rotate deletes no copy either', async () => {
  const { show, at } = await proven({ without: 'create:connections' })
  show(`${at}/rotation`)
  expect(
    await screen.findByRole('button', { name: 'Delete the copy' }),
  ).toHaveAccessibleDescription(/takes the permission create:connections/)
})
