import { expect, test } from 'vitest'
import { maxProfileBytes, profileBytes, profileSize } from './profile-size.ts'

/** A profile of exactly so many bytes. */
const ofBytes = (bytes: number) => ({ groups: 'g'.repeat(bytes - profileBytes({ groups: '' })) })

test.each([
  [8192, 'fits'],
  [8193, 'close'],
  [maxProfileBytes, 'close'],
  [maxProfileBytes + 1, 'over'],
] as const)('%i bytes: %s', (bytes, level) => {
  const size = profileSize(ofBytes(bytes))
  expect(size).toMatchObject({ bytes, level })
  expect(size.words).toMatch(/bytes\. .*10,240 bytes.*2027-03-04.*\.$/)
  expect(size.largest.map(({ name }) => name)).toEqual(level === 'fits' ? [] : ['groups'])
})

test('bytes are those of UTF-8, and the largest attributes are named first', () => {
  expect(profileBytes({ name: 'Zoë' })).toBe(15)
  expect(profileSize({}).words).toMatch(/^2 bytes\. /)
  const { largest } = profileSize({
    a: 'x',
    b: 'y'.repeat(100),
    federated_groups: 'ü'.repeat(5000),
    c: ['z'],
  })
  expect(largest).toEqual([
    { name: 'federated_groups', bytes: 10_021 },
    { name: 'b', bytes: 106 },
    { name: 'c', bytes: 9 },
  ])
})

test('what is nested too deeply to be written is over any limit', () => {
  const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000))
  expect(profileSize({ deep })).toMatchObject({ bytes: Infinity, level: 'over' })
})
