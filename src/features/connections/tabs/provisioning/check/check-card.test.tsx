// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { idOf, type SandboxOptions } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

type Client = Awaited<ReturnType<typeof openApp>>['client']

async function open(
  options: SandboxOptions = {},
  before: (client: Client, id: string) => Promise<void> = async () => {},
) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, 'globex-oidc')
  await sandbox.client.send(scimRoutes.enableScim, { params: { id } })
  await before(sandbox.client, id)
  const view = sandbox.show(`/connections/${id}/provisioning`)
  const region = await screen.findByRole('region', { name: 'Provisioning check' })
  return { ...sandbox, ...view, card: within(region) }
}

test('plays the requests when asked, and says what each came to', async () => {
  const { card, user } = await open()
  expect(card.queryByRole('listitem')).toBeNull()
  await user.click(card.getByRole('button', { name: 'Play Entra ID’s requests' }))
  expect(await card.findByText('The user and the token of the check were deleted.')).toBeVisible()
  expect(card.getAllByRole('listitem')[1]).toHaveTextContent('POST, creates the user: 201')
})

test('names the permission that lacks', async () => {
  const { card } = await open({ without: 'check:provisioning' })
  expect(card.getByRole('button', { name: 'Play Okta’s requests' })).toHaveAccessibleDescription(
    /check:provisioning/,
  )
})

test('is stopped while it is played, and says what becomes of what was made', async () => {
  const { card, user, panel } = await open()
  panel.arm('slow')
  await user.click(card.getByRole('button', { name: 'Play Okta’s requests' }))
  await user.click(await card.findByRole('button', { name: 'Stop' }))
  expect(await card.findByText(/^Stopped\. What was made is being taken away/)).toBeVisible()
  expect(card.queryByRole('alert')).toBeNull()
})

test('where both tokens are taken, one of them is pasted, used and not kept', async () => {
  const made: string[] = []
  const { card, user } = await open({}, async (client, id) => {
    for (let count = 0; count < 2; count++) {
      const scopes = ['get', 'post', 'put', 'patch', 'delete'].map((verb) => `${verb}:users`)
      const body = scimRoutes.createScimToken.body.parse({ scopes })
      const { token } = await client.send(scimRoutes.createScimToken, { params: { id }, body })
      made.push(token)
    }
  })
  const field = await card.findByLabelText('One of the two tokens')
  await user.click(field)
  await user.paste(made[0] ?? '')
  await user.click(card.getByRole('button', { name: 'Play Okta’s requests' }))
  expect(await card.findByText(/^The user of the check was deleted/)).toBeVisible()
  expect(field).toHaveValue('')
})
