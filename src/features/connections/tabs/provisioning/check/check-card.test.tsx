// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { idOf, type SandboxOptions } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

async function open(options: SandboxOptions = {}) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, 'globex-oidc')
  await sandbox.client.send(scimRoutes.enableScim, { params: { id } })
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
