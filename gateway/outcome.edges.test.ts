import { expect, test } from 'vitest'
import { findByName } from '#mocks/tenant/state.ts'
import { failureOf, newConnection, openWrites } from './writes.helper.ts'
import { readView, sendEdit } from './edit/edit.helper.ts'

type Stack = Awaited<ReturnType<typeof openWrites>>
type Connection = NonNullable<ReturnType<Stack['stored']>>['connection']

const failed = () =>
  Response.json({ statusCode: 500, message: 'Internal Server Error' }, { status: 500 })

/** A tenant that does `instead` when it is written to, and says itself that it failed. */
async function openFailing(instead: (stack: Stack, carryOut: () => Promise<unknown>) => unknown) {
  const stack: Stack = await openWrites({
    tenantFetch: async (request, tenant) => {
      if (request.method === 'GET') return tenant(request)
      await instead(stack, () => tenant(request))
      return failed()
    },
  })
  return stack
}

const idOf = (stack: Stack) => stack.stored()?.connection.id ?? ''
const store = (stack: Stack, change: (connection: Connection) => void) => {
  const stored = stack.stored()
  if (stored) change(stored.connection)
}
const edit = async (stack: Stack, more: object) => {
  const { tag = '' } = await readView(stack, idOf(stack))
  return sendEdit(stack, { tag, ...more }, idOf(stack))
}
const pkce = { operations: [{ field: 'pkce', set: 'plain' }] }
const twoClients = (stack: Stack) =>
  stack.send(
    'PATCH',
    `/api/connections/${idOf(stack)}/clients`,
    ['acme-field', 'acme-wiki'].map((client_id) => ({ client_id, status: true })),
  )

test.each<
  [
    string,
    (stack: Stack, carryOut: () => Promise<unknown>) => unknown,
    (stack: Stack) => Promise<Response>,
    RegExp,
  ]
>([
  [
    'one of two applications is enabled',
    (stack) => stack.stored()?.enabledClients.add('acme-field'),
    twoClients,
    /shows 1 of the 2 as wanted\.$/,
  ],
  [
    'an edit is stored, and the options are no longer shown',
    async ({ tenant }, carryOut) => {
      await carryOut()
      tenant.panel.arm('no-read-options')
    },
    (stack) => edit(stack, pkce),
    /does not show its options\.$/,
  ],
  [
    'an edit of no option, and the options are no longer shown',
    ({ tenant }) => tenant.panel.arm('no-read-options'),
    (stack) => stack.sends.edit(),
    /does not show its options\.$/,
  ],
  [
    'what an edit came upon is neither as before nor as meant',
    (stack) => store(stack, (connection) => void (connection.display_name = 'Half')),
    (stack) => stack.sends.edit(),
    /neither as it was before nor as it was meant\.$/,
  ],
  [
    'a secret is given where none is shown before or after',
    (stack) =>
      store(stack, ({ options }) => {
        if (options) delete options['client_secret']
      }),
    async (stack) => {
      store(stack, ({ options }) => {
        if (options) delete options['client_secret']
      })
      return edit(stack, { operations: [], clientSecret: 'MOCK_new_secret' })
    },
    /as it was before\.$/,
  ],
  [
    'another record of a test is there',
    (stack) => store(stack, (connection) => void (connection.metadata = { greencheck_test: 'x' })),
    (stack) => stack.sends.record(),
    /does not show the record\.$/,
  ],
  [
    'a connection is there that is not the one sent',
    async (stack, carryOut) => {
      await carryOut()
      const created = findByName(stack.tenant.state, newConnection.name)
      if (created) created.connection.options = { ...created.connection.options, scope: 'openid' }
    },
    (stack) => stack.sends.create(),
    /which differs in options\.scope\.$/,
  ],
  [
    'a connection is being deleted, and is shown still',
    (_, carryOut) => carryOut(),
    (stack) => stack.sends.delete(),
    /still has the connection\.$/,
  ],
])('the tenant fails and %s: unknown', async (_, instead, send, words) => {
  const stack = await openFailing(instead)
  const { code, outcome, message } = await failureOf(await send(stack))
  expect({ code, outcome }).toEqual({ code: 'tenant_500', outcome: 'unknown' })
  expect(message).toMatch(/could not be told/)
  expect(message).toMatch(words)
  expect(stack.audits()).toMatchObject([{ outcome: 'unknown' }])
})

test('the tenant fails and no application of two is switched: failed', async () => {
  const stack = await openFailing(() => undefined)
  const { outcome, message } = await failureOf(await twoClients(stack))
  expect(outcome).toBeUndefined()
  expect(message).toMatch(/shows 0 of the 2 as wanted\.$/)
  expect(stack.audits()).toMatchObject([{ outcome: 'failed' }])
})
