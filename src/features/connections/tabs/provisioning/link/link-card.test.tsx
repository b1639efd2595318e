// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { createRunStore } from '#kept/runs/run-store.ts'
import { provisionedUser } from '#mocks/tenant/scim/provisioned.helper.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const name = 'globex-oidc'

async function open(given: Partial<TestRun> | undefined, without?: string) {
  const sandbox = await openApp(without === undefined ? {} : { without })
  const id = idOf(sandbox, name)
  await sandbox.client.send(scimRoutes.enableScim, { params: { id } })
  const operator = { domain: sandbox.session.config.domain, sub: sandbox.session.sub }
  const store = createRunStore({ ...operator, storage: localStorage })
  if (given)
    store.save({
      id: 'r1',
      connection: { id, name, strategy: 'oidc' },
      way: 'popup',
      startedAt: Date.now(),
      outcome: 'passed',
      claims: { sub: `oidc|${name}|nw-ada`, email: 'ada@globex.example' },
      ...given,
    })
  dispatchEvent(new StorageEvent('storage', { key: null }))
  const provision = (externalId: string) => {
    const user = provisionedUser(name, externalId, 'ada@globex.example')
    sandbox.management.state.users.set(user.user_id, user)
  }
  const show = async () => {
    const view = sandbox.show(`/connections/${id}/provisioning`)
    return { ...view, card: within(await screen.findByRole('region', { name: 'Link check' })) }
  }
  return { ...sandbox, provision, show }
}

test('says that nobody is there yet, and looks again', async () => {
  const { provision, show } = await open({})
  const { card, user } = await show()
  expect(await card.findByRole('status')).toHaveTextContent('SCIM has made no user yet')
  provision('nw-ada')
  await user.click(card.getByRole('button', { name: 'Look again' }))
  expect(await card.findByText('The login and the directory are one user')).toBeVisible()
})

test('shows both ids where one person will become two', async () => {
  const { provision, show } = await open({})
  provision('3f0c77e1')
  const { card } = await show()
  expect(await card.findByText('One person will become two users')).toBeVisible()
  const said = card.getAllByRole('definition').map(({ textContent }) => textContent)
  expect(said).toEqual(['nw-ada', '3f0c77e1'])
})

test.each([undefined, { outcome: 'failed' } as const])(
  'without a passed test (%o) leads to one and asks nothing',
  async (run) => {
    const { show, requests } = await open(run)
    const { card } = await show()
    expect(card.getByRole('link', { name: 'run one' })).toBeVisible()
    expect(requests.filter((one) => one.includes('/scim/link'))).toEqual([])
  },
)

test('names the permission that lacks', async () => {
  const { show } = await open({}, 'read:users')
  const { card } = await show()
  expect(card.getByText(/read:users/)).toBeVisible()
})
