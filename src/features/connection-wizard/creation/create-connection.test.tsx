// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showWizard } from '../show-wizard.helper.tsx'
import { isObject } from '#domain/wire/json.ts'
import { chosenKeys } from '#domain/destinations/auth0/connection/chosen-applications.ts'
import { chosenStoreFor } from '#panels/activation/chosen-store.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { sandboxClients } from '#mocks/sentinels.ts'

const front = {
  name: 'new-front',
  discoveryUrl: memoryOrigins.idp,
  channel: 'front_channel',
  channelChosen: true,
  clientId: 'northwind-acme',
} as const
const post = 'POST /connections'
const patches = (id: string) => `PATCH /connections/${id}/clients`
const create = () => screen.findByRole('button', { name: /^Create (?:and enable|without)/ })
const done = () => screen.findByText(/ is created\./)

type Values = NonNullable<Parameters<typeof showWizard>[0]>['values']
async function press(values: Values = {}) {
  const wizard = await showWizard({ values: { ...front, ...values } })
  await wizard.user.click(await create())
  return wizard
}

test('a double click and Enter create it once', async () => {
  const { user, sent } = await showWizard({ values: front })
  const button = await create()
  await user.dblClick(button)
  await user.keyboard('{Enter}{Enter}')
  await done()
  expect(sent(post)).toHaveLength(1)
})

test.each([
  ['a name somebody took meanwhile', { name: 'name-taken' }, 'Connection name', /same name/],
  ['a member the tenant refuses', { clientId: 'bad-property' }, 'Client ID', /client-id/],
])('%s: said at its field, which has the focus', async (_, values, label, words) => {
  const { sent } = await press(values)
  const field = await screen.findByLabelText(label)
  await expect.poll(() => document.activeElement).toBe(field)
  expect(field).toHaveAccessibleDescription(words)
  expect(field).toHaveAttribute('aria-invalid', 'true')
  expect(sent(post)).toHaveLength(1)
})

test.each([
  ['no property named', { clientId: 'bad-request' }, /could not be saved/],
  ['500', { name: 'fail-500' }, /The tenant gave no usable answer/],
  ['503', { name: 'fail-503' }, /The tenant gave no usable answer/],
  ['the tenant is full', { name: 'limit-reached' }, /You reached the limit/],
])('%s: said above the form, and nothing is lost', async (_, values, words) => {
  const { sent, user } = await press(values)
  await screen.findByText(words)
  expect(screen.getByText(/^Request/)).toBeDefined()
  await user.click(await create())
  await screen.findByText(words)
  expect(sent(post)).toHaveLength(2)
})

test('an answer that is lost: it is looked up, found equal, and taken for ours', async () => {
  const { sent, at } = await press({ name: 'answer-lost' })
  await done()
  expect(at()).toMatch(/^\/connections\/con_/)
  expect(sent(post)).toHaveLength(1)
})

test('the browser hears nothing although it was created', async () => {
  const wizard = await showWizard({ values: front })
  const button = await create()
  // A probe is a POST too: the answer that is lost must not be its.
  await screen.findByText('Every ID token must name it exactly so.')
  await expect.poll(() => wizard.queries.isFetching()).toBe(0)
  wizard.loseNext()
  await wizard.user.click(button)
  await done()
  expect(wizard.sent(post)).toHaveLength(1)
  expect(wizard.sent('POST /connections/confirm')).toHaveLength(1)
})

test('too many requests: it counts down and goes on by itself', async () => {
  const { sent } = await press({ name: 'rate-limited' })
  expect(await screen.findByText(/Trying again in [12] s/)).toBeDefined()
  await done()
  expect(sent(post)).toHaveLength(2)
})

/** What this browser remembers as still to be enabled. */
function pendingChanges(id: string): unknown {
  const key = Object.keys(localStorage).find((one) => one.endsWith(`:${id}`)) ?? ''
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
  return isObject(kept) ? kept['changes'] : undefined
}

test('the second of the enabling calls fails: it is created, and what is left is remembered', async () => {
  const applications = Array.from(
    { length: 120 },
    (_, at) => `app-${String(at + 1).padStart(4, '0')}`,
  )
  const wizard = await showWizard({ values: { ...front, applications }, seed: 'large' })
  wizard.management.panel.arm('clients-second-fails')
  await wizard.user.click(await create())
  await done()
  const id = wizard.at().split('/')[2] ?? ''
  expect(wizard.sent(post)).toHaveLength(1)
  expect(wizard.sent(patches(id))).toHaveLength(2)
  expect(pendingChanges(id)).toHaveLength(70)
})

test('for testing only: nothing but the tester is enabled, and the choice is kept', async () => {
  const { user, sent, at, management, sub } = await showWizard({
    values: { ...front, applications: ['acme-portal', 'acme-billing'] },
  })
  await user.click(await screen.findByRole('button', { name: 'Create and test' }))
  await screen.findByRole('heading', { name: 'Run a test' })
  const [, , id = ''] = at().split('/')
  expect([...(management.state.connections.get(id)?.enabledClients ?? [])]).toEqual([
    sandboxClients.tester,
  ])
  expect(sent(post)).toHaveLength(1)
  expect(sent(patches(id))).toEqual([[{ client_id: sandboxClients.tester, status: true }]])
  // With the connection, for colleagues; that it was created here stays here.
  expect(management.state.connections.get(id)?.connection.metadata).toEqual({
    [chosenKeys[0]]: 'acme-portal acme-billing',
  })
  expect(chosenStoreFor('localhost:4400', sub).list().items).toEqual([
    { connectionId: id, applications: [] },
  ])
})
