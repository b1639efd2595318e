import { expect, test } from 'vitest'
import { isObject } from '#domain/wire/json.ts'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { failureOf, type House, openHouse } from '../tested/house.helper.ts'
import { at, note, path, record, shown, stored, viewOf } from '../tested/records.helper.ts'

const edit = (house: House, tag: string | undefined, operation: object) =>
  house.send('PATCH', path(house), { tag, operations: [operation] })
const recordIn = (house: House) => {
  const metadata = stored(house)?.metadata
  return isObject(metadata) ? metadata[testRecordKey] : undefined
}

test('can save it after a test, and the record stays', async () => {
  const house = await openHouse({ now: () => at })
  note(house, { owner: 'a' })
  const { tag } = await viewOf(house)
  const view = shown.parse(await (await record(house)).json())
  expect(view.tag).toBe(tag)
  const answer = await edit(house, tag, { field: 'displayName', set: 'Globex' })
  expect(answer.status).toBe(200)
  expect(shown.parse(await answer.json()).unexpected).toBeUndefined()
  const notes = await edit(
    house,
    shown.parse(await (await house.send('GET', path(house))).json()).tag,
    {
      field: 'metadata',
      set: { owner: 'b' },
    },
  )
  expect(shown.parse(await notes.json()).unexpected).toBeUndefined()
  expect(stored(house)?.metadata).toEqual({ ...view.metadata, owner: 'b' })
})

test.each([
  ['written', { field: 'metadata', set: { [testRecordKey]: 'passed' } }],
  ['removed', { field: 'metadata', unset: true }],
])('no record is %s by an edit', async (_, operation) => {
  const house = await openHouse({ now: () => at })
  await record(house)
  const before = recordIn(house)
  await edit(house, (await viewOf(house)).tag, operation)
  expect(recordIn(house)).toBe(before)
})

test('nor is one made up where there was none', async () => {
  const house = await openHouse({ now: () => at })
  const operation = { field: 'metadata', set: { a: 'b', [testRecordKey]: 'passed' } }
  const answer = await edit(house, (await viewOf(house)).tag, operation)
  expect(shown.parse(await answer.json()).metadata).toEqual({ a: 'b' })
})

test('is told that the record needs one of the ten places', async () => {
  const house = await openHouse({ now: () => at })
  await record(house)
  const ten = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`n${index}`, 'x']))
  const answer = await edit(house, (await viewOf(house)).tag, { field: 'metadata', set: ten })
  expect(await failureOf(answer)).toMatchObject({
    http: 400,
    property: 'metadata',
    message: 'At most 10 entries, and one is the record of a test.',
  })
})

test('who only touches other fields meets a test done in between', async () => {
  const house = await openHouse({
    now: () => at,
    tenantFetch: async (request, tenant) => {
      if (request.method === 'PATCH') note(house, { [testRecordKey]: 'passed meanwhile' })
      return tenant(request)
    },
  })
  const { tag } = await viewOf(house)
  const answer = await edit(house, tag, { field: 'displayName', set: 'Globex' })
  expect(shown.parse(await answer.json()).unexpected).toBeUndefined()
})
