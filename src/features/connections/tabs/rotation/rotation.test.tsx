// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { noteKeys } from '#domain/destinations/auth0/credential/notes.ts'
import { trialNameOf } from '#domain/destinations/auth0/credential/trial.ts'
import { rotationRoutes } from '#domain/destinations/auth0/contract/routes-of-rotation.ts'
import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { findByName } from '#mocks/tenant/state.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const newSecret = 'MOCK_globex_brand_new'

async function open(options: Parameters<typeof openApp>[0] = {}, name = 'globex-oidc') {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, name)
  const { state } = sandbox.management
  const stored = () => state.connections.get(id)?.connection
  const trial = () => findByName(state, trialNameOf(id))
  return { ...sandbox, id, stored, trial, open: () => sandbox.show(`/connections/${id}/rotation`) }
}

/** A copy on which a login has passed. */
async function proven() {
  const one = await open()
  const params = { id: one.id }
  const { trial } = await one.client.send(rotationRoutes.startTrial, {
    params,
    body: { clientSecret: newSecret },
  })
  const { id = '', fingerprint = '' } = trial ?? {}
  const body = { outcome: 'passed', fingerprint } as const
  await one.client.send(testRoutes.recordTest, { params: { id }, body })
  return one
}

test('a secret is typed, a copy gets it, and the secret is in no state of the page', async () => {
  const { open: show, id, stored, trial, queries } = await open()
  const { user } = show()
  const tryIt = () => screen.findByRole('button', { name: 'Try it on a copy' })
  expect(await tryIt()).toHaveAccessibleDescription('Give the new secret first.')
  await user.click(screen.getByLabelText('New Client Secret'))
  await user.paste(newSecret)
  // Drawn anew without its reason.
  await user.click(await tryIt())
  expect(await screen.findByText(trialNameOf(id))).toBeVisible()
  expect(trial()?.connection.options).toMatchObject({ client_secret: newSecret })
  expect(stored()?.options).toMatchObject({ client_secret: 'MOCK_globex_secret' })
  expect(await screen.findByRole('button', { name: 'Run test' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Switch/ })).toBeNull()
  expect(document.body.innerHTML).not.toContain(newSecret)
  const kept = queries.getMutationCache().getAll()
  expect(JSON.stringify(kept.map(({ state }) => state))).not.toContain(newSecret)
})

test('a copy that passed is switched to, and the day is asked anew', async () => {
  const { open: show, stored } = await proven()
  const metadata = { [noteKeys.expires]: '2027-01-31' }
  Object.assign(stored() ?? {}, { metadata })
  const { user } = show()
  await user.click(await screen.findByRole('button', { name: 'Switch to the new secret…' }))
  const dialog = screen.getByRole('dialog', { name: 'Switch to the new secret?' })
  expect(dialog).toHaveTextContent('The day it ends is asked again')
  await user.click(within(dialog).getByRole('button', { name: 'Switch' }))
  expect(await screen.findByText('The connection uses the new Client Secret')).toBeVisible()
  expect(stored()?.options).toMatchObject({ client_secret: newSecret })
  expect(screen.getByLabelText(/Secret expires on/)).toHaveValue('')
  expect(screen.queryByRole('button', { name: 'Delete the copy' })).toBeNull()
})

test('a copy of other settings is not switched to, and can be deleted', async () => {
  const { open: show, stored, trial } = await proven()
  Object.assign(stored()?.options ?? {}, { scope: 'openid groups' })
  const { user } = show()
  expect(await screen.findByText('The connection changed since its copy was made')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Switch/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Delete the copy' }))
  expect(await screen.findByRole('button', { name: 'Try it on a copy' })).toBeVisible()
  expect(trial()?.deleting).toBeDefined()
})

test('without the permission it says which', async () => {
  const { open: show } = await open({ without: 'create:connections' })
  show()
  expect(
    await screen.findByRole('button', { name: 'Try it on a copy' }),
  ).toHaveAccessibleDescription(
    'It takes the permission create:connections, which an administrator of the tenant grants.',
  )
})

test('Front Channel has nothing to rotate', async () => {
  const { open: show, stored } = await open()
  Object.assign(stored()?.options ?? {}, { type: 'front_channel' })
  show()
  expect(await screen.findByText(/Front Channel sends no Client Secret/)).toBeVisible()
})

test('a connection that signs shows its keys, and rotates the next one in when confirmed', async () => {
  const { open: show, stored } = await open()
  Object.assign(stored()?.options ?? {}, { token_endpoint_auth_method: 'private_key_jwt' })
  const { user } = show()
  const table = await screen.findByRole('table', { name: 'Keys of this connection' })
  const next = within(table).getByRole('row', { name: /^Next/ })
  const kid = within(next).getAllByRole('cell')[0]?.textContent ?? 'none'
  expect(screen.getByText(/oauth\/connection\/globex-oidc\/\.well-known\/jwks\.json/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Rotate key…' }))
  const dialog = screen.getByRole('dialog', { name: 'Rotate the key?' })
  expect(dialog).toHaveTextContent('their IT has to have stored this one before')
  await user.click(within(dialog).getByRole('button', { name: 'Rotate key' }))
  expect(await screen.findByText(/The next key signs from now on/)).toBeVisible()
  expect(screen.getByRole('row', { name: /^Current/ })).toHaveTextContent(kid)
  expect(document.body).not.toHaveTextContent(/certificate|MOCK_pkcs/)
})
