// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { provisionedUser } from '#mocks/tenant/scim/provisioned.helper.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const name = 'globex-oidc'

async function open(...people: readonly (readonly [id: string, profile: object])[]) {
  const sandbox = await openApp()
  const id = idOf(sandbox, name)
  await sandbox.client.send(scimRoutes.enableScim, { params: { id } })
  for (const [own, profile] of people) {
    const user = provisionedUser(name, own)
    const stored = { ...user, profile: { ...user.profile, ...profile } }
    sandbox.management.state.users.set(user.user_id, stored)
  }
  const view = sandbox.show(`/connections/${id}/provisioning`)
  const region = await screen.findByRole('region', { name: 'Provisioned users' })
  return { ...sandbox, ...view, card: within(region) }
}

test('nobody yet is said', async () => {
  const { card } = await open()
  expect(await card.findByText(/SCIM has made no user yet/)).toBeVisible()
})

test('counts them, finds one, and shows them as SCIM does', async () => {
  const updated_at = '2026-06-01T10:00:00.000Z'
  const { card, user } = await open(
    ['a-1', { name: 'Ada', nickname: 'ada', updated_at }],
    ['b-2', { name: 'Bob' }],
  )
  expect(await card.findByText(/2 users made by SCIM\. Last change of a profile: /)).toBeVisible()
  await user.type(card.getByRole('searchbox', { name: 'Find a user' }), 'a-1{Enter}')
  expect(await card.findByText(/1 user found/)).toBeVisible()
  expect(card.queryByText('Bob')).toBeNull()
  await user.click(card.getByText('Ada'))
  expect(await card.findByRole('row', { name: 'nickName ada nickname' })).toBeVisible()
  expect(card.getByRole('row', { name: 'active true blocked' })).toBeVisible()
})
