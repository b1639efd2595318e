import { expect, test } from 'vitest'
import { trialKey } from '#domain/destinations/auth0/credential/trial.ts'
import { name, stored, viewOf } from '../tested/records.helper.ts'
import { failureOf, openStack } from '../tested/stack.helper.ts'
import { change, look, newSecret, pass, start, storedTrial } from './rotation.helper.ts'

async function tried() {
  const stack = await openStack()
  await start(stack)
  const trial = storedTrial(stack)
  const at = `/api/connections/${trial?.connection.id}`
  const enable = (path: string, client_id: string, status = true) =>
    stack.send('PATCH', `${path}/clients`, [{ client_id, status }])
  return { stack, trial, at, enable }
}
const anybody = 'acme-field'

test('no application is enabled for a trial; taking one off, and the tester, go on', async () => {
  const { stack, trial, at, enable } = await tried()
  expect(await failureOf(await enable(at, anybody))).toMatchObject({ http: 400 })
  expect([...(trial?.enabledClients ?? [])]).toEqual(['sandbox-tester'])
  trial?.enabledClients.add(anybody)
  expect((await enable(at, anybody, false)).status).toBeLessThan(300)
  expect((await enable(at, 'sandbox-tester')).status).toBeLessThan(300)
  // A mark alone, that some tool copied, makes no trial.
  Object.assign(stored(stack) ?? {}, { metadata: { [trialKey]: 'con_other' } })
  const usual = `/api/connections/${stack.idOf(name)}`
  expect((await enable(usual, anybody)).status).toBeLessThan(300)
})

test('a trial is not edited, promoted or tried upon by itself', async () => {
  const { stack, trial, at } = await tried()
  const before = structuredClone(trial?.connection)
  const { tag } = await viewOf(stack, trial?.connection.name)
  for (const field of ['domainConnection', 'showAsButton']) {
    const edit = { tag, operations: [{ field, set: true }] }
    expect(await failureOf(await stack.send('PATCH', at, edit))).toMatchObject({ http: 400 })
  }
  expect(
    await failureOf(await stack.send('POST', `${at}/trial`, { clientSecret: 'MOCK_other' })),
  ).toMatchObject({ http: 400 })
  expect(trial?.connection).toEqual(before)
})

test('a trial that outlived the switch says that it is done, and is not switched to again', async () => {
  const { stack, trial } = await tried()
  await pass(stack)
  expect(await (await look(stack)).json()).toMatchObject({ fits: true, switched: false })
  // The gateway ended between the switch and the deletion.
  const secret = trial?.connection.options?.['client_secret']
  Object.assign(stored(stack)?.options ?? {}, { client_secret: secret })
  expect(await (await look(stack)).json()).toMatchObject({ fits: true, switched: true })
  expect(await failureOf(await change(stack))).toMatchObject({ http: 412, code: 'stale' })
})

test('a trial whose deletion is under way is not taken for a connection that is gone', async () => {
  const { stack } = await tried()
  await stack.send('DELETE', `/api/connections/${stack.idOf(name)}/trial`)
  // Shown for a while.
  await look(stack)
  expect(await failureOf(await start(stack))).toMatchObject({ http: 412, code: 'stale' })
  expect((await start(stack)).status).toBe(200)
  expect(await (await look(stack)).json()).toMatchObject({ fits: true, trial: {} })
})

test('where a login creates no users, a login through the trial creates its own, and it fits', async () => {
  const stack = await openStack()
  Object.assign(stored(stack)?.options ?? {}, { set_user_root_attributes: 'never_on_login' })
  await start(stack)
  expect(storedTrial(stack)?.connection.options).toMatchObject({
    set_user_root_attributes: 'on_each_login',
  })
  await pass(stack)
  expect(await (await look(stack)).json()).toMatchObject({ fits: true })
  expect((await change(stack)).status).toBe(200)
  expect(stored(stack)?.options).toMatchObject({
    set_user_root_attributes: 'never_on_login',
    client_secret: newSecret,
  })
})
