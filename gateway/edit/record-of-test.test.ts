import { expect, test } from 'vitest'
import { isObject } from '#domain/wire/json.ts'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { failureOf, type Stack, openStack } from '../tested/stack.helper.ts'
import { at, note, path, record, shown, stored, viewOf } from '../tested/records.helper.ts'

const edit = (stack: Stack, tag: string | undefined, operation: object) =>
  stack.send('PATCH', path(stack), { tag, operations: [operation] })
const recordIn = (stack: Stack) => {
  const metadata = stored(stack)?.metadata
  return isObject(metadata) ? metadata[testRecordKey] : undefined
}

test('can save it after a test, and the record stays', async () => {
  const stack = await openStack({ now: () => at })
  note(stack, { owner: 'a' })
  const { tag } = await viewOf(stack)
  const view = shown.parse(await (await record(stack)).json())
  expect(view.tag).toBe(tag)
  const answer = await edit(stack, tag, { field: 'displayName', set: 'Globex' })
  expect(answer.status).toBe(200)
  expect(shown.parse(await answer.json()).unexpected).toBeUndefined()
  const notes = await edit(
    stack,
    shown.parse(await (await stack.send('GET', path(stack))).json()).tag,
    {
      field: 'metadata',
      set: { owner: 'b' },
    },
  )
  expect(shown.parse(await notes.json()).unexpected).toBeUndefined()
  expect(stored(stack)?.metadata).toEqual({ ...view.metadata, owner: 'b' })
})

test.each([
  ['written', { field: 'metadata', set: { [testRecordKey]: 'passed' } }],
  ['removed', { field: 'metadata', unset: true }],
])('no record is %s by an edit', async (_, operation) => {
  const stack = await openStack({ now: () => at })
  await record(stack)
  const before = recordIn(stack)
  await edit(stack, (await viewOf(stack)).tag, operation)
  expect(recordIn(stack)).toBe(before)
})

test('nor is one made up where there was none', async () => {
  const stack = await openStack({ now: () => at })
  const operation = { field: 'metadata', set: { a: 'b', [testRecordKey]: 'passed' } }
  const answer = await edit(stack, (await viewOf(stack)).tag, operation)
  expect(shown.parse(await answer.json()).metadata).toEqual({ a: 'b' })
})

test('is told that the record needs one of the ten places', async () => {
  const stack = await openStack({ now: () => at })
  await record(stack)
  const ten = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`n${index}`, 'x']))
  const answer = await edit(stack, (await viewOf(stack)).tag, { field: 'metadata', set: ten })
  expect(await failureOf(answer)).toMatchObject({
    http: 400,
    property: 'metadata',
    message: 'At most 10 entries, and one is the record of a test.',
  })
})

test('who only touches other fields meets a test done in between', async () => {
  const stack = await openStack({
    now: () => at,
    tenantFetch: async (request, tenant) => {
      if (request.method === 'PATCH') note(stack, { [testRecordKey]: 'passed meanwhile' })
      return tenant(request)
    },
  })
  const { tag } = await viewOf(stack)
  const answer = await edit(stack, tag, { field: 'displayName', set: 'Globex' })
  expect(shown.parse(await answer.json()).unexpected).toBeUndefined()
})
