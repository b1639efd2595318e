// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { idOf, type SandboxOptions } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

/** A connection with SCIM, its tab, and a directory with a token. */
async function open(options: SandboxOptions = {}) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, 'globex-oidc')
  const params = { id }
  await sandbox.client.send(scimRoutes.enableScim, { params })
  const body = { scopes: ['get:users' as const, 'post:users' as const] }
  const { token } = await sandbox.client.send(scimRoutes.createScimToken, { params, body })
  const send = (method: string, path: string, more?: object, bearer = token) =>
    sandbox.management.fetch(
      new Request(`${memoryOrigins.tenant}/scim/v2/connections/${id}${path}`, {
        method,
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/scim+json' },
        ...(more && { body: JSON.stringify(more) }),
      }),
    )
  const show = async () => {
    const view = sandbox.show(`/connections/${id}/provisioning`)
    const name = 'Timeline of provisioning'
    return { ...view, card: within(await screen.findByRole('region', { name })) }
  }
  return { ...sandbox, send, show }
}

test('says per request what came back and what it means', async () => {
  const { send, show } = await open()
  const { card, user } = await show()
  expect(await card.findByText(/has asked nothing of this connection yet/)).toBeVisible()
  await send('GET', `/Users?filter=${encodeURIComponent('userName eq "ada@nw.example"')}`)
  await send('DELETE', '/Users/oidc%7Cglobex-oidc%7Cada')
  await user.click(card.getByRole('button', { name: 'Read the log again' }))
  const [refused, asked] = await card.findAllByRole('listitem')
  expect(refused).toHaveTextContent(/DELETE \/Users\/oidc.*403.*The token lacks the scope/)
  expect(asked).toHaveTextContent(/userName eq "ada@nw.example".*200 · asked whether such a user/)
  expect(card.getByRole('button', { name: 'Copy redacted report' })).toBeVisible()
})

test('tells what leaves no line, with a message for their IT', async () => {
  const { show } = await open()
  const { card, user } = await show()
  await user.click(card.getByText('Something is missing here?'))
  expect(card.getByText(/Federation Broker Mode is on/)).toBeVisible()
  expect(card.getByRole('button', { name: /message for their IT: Okta: Fed/ })).toBeVisible()
})

test('names the permission that lacks', async () => {
  const { show, requests } = await open({ without: 'read:users' })
  const { card } = await show()
  expect(card.getByText(/read:users/)).toBeVisible()
  expect(requests.filter((one) => one.includes('/scim/events'))).toEqual([])
})
