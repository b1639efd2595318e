import { expect, test } from 'vitest'
import { noteKeys } from '#domain/destinations/auth0/credential/notes.ts'
import { trialKey } from '#domain/destinations/auth0/credential/trial.ts'
import { path, stored, viewOf } from '../tested/records.helper.ts'
import { failureOf, openStack, type Stack } from '../tested/stack.helper.ts'

const newSecret = 'MOCK_given_in_an_edit'

async function edit(stack: Stack, metadata: object, clientSecret?: string) {
  const { tag } = await viewOf(stack)
  const operations = [{ field: 'metadata', set: metadata }]
  const body = { tag, operations, ...(clientSecret !== undefined && { clientSecret }) }
  return stack.send('PATCH', path(stack), body)
}

test.each([
  ['the one that is given with it', newSecret, newSecret],
  ['the one that is stored', 'MOCK_globex_secret', undefined],
])('an edit that notes %s is refused, and writes nothing', async (_, secret, given) => {
  const stack = await openStack()
  const before = structuredClone(stored(stack))
  const answer = await edit(stack, { [noteKeys.place]: `it is ${secret}` }, given)
  expect(await failureOf(answer)).toMatchObject({ http: 400, property: 'metadata' })
  expect(stored(stack)).toEqual(before)
})

const creation = (metadata: object) => ({
  connection: {
    name: 'new-one',
    strategy: 'oidc',
    options: { type: 'back_channel', client_id: 'a', client_secret: newSecret },
    metadata,
  },
})

test.each([
  ['its secret in a note', { [noteKeys.owner]: newSecret }],
  ['the mark of a copy', { [trialKey]: 'con_1' }],
])('nothing is created with %s', async (_, metadata) => {
  const stack = await openStack()
  const answer = await stack.send('POST', '/api/connections', creation(metadata))
  expect(await failureOf(answer)).toMatchObject({ http: 400, property: 'metadata' })
})

test('the mark of a copy is neither created nor edited', async () => {
  const stack = await openStack()
  expect((await edit(stack, { team: 'identity', [trialKey]: 'con_1' })).status).toBe(200)
  expect(stored(stack)?.metadata).toEqual({ team: 'identity' })
})

test('a row of the list has the noted day, and nothing else of the notes', async () => {
  const stack = await openStack()
  const metadata = { [noteKeys.expires]: '2027-01-31', [noteKeys.owner]: 'Ann' }
  await edit(stack, metadata)
  const list = JSON.stringify(await (await stack.send('GET', '/api/connections')).json())
  expect(list).toContain('"expires":"2027-01-31"')
  expect(list).not.toContain('Ann')
})
