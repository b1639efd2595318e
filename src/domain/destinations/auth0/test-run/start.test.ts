import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { newRun, readStartAddress, runAddress, startAddress } from './start.ts'

const connection = { id: 'con_1', name: 'northwind', strategy: 'oidc' }

test('a start is read back as it was written', () => {
  assert(
    property(string({ minLength: 1, unit: 'grapheme' }), (sub) => {
      const { hash, pathname, search } = new URL(
        startAddress({ run: 'r', sub }),
        'https://g.example',
      )
      expect([pathname, search]).toEqual(['/callback.html', ''])
      expect(readStartAddress(hash)).toEqual({ run: 'r', sub })
    }),
  )
})

test.each(['', '#', '#_=_', '#run=r', '#sub=s', '#run=&sub=s'])('%j starts nothing', (hash) => {
  expect(readStartAddress(hash)).toBeUndefined()
})

test('a run begins with what is tested, and leads back to it', () => {
  const run = newRun({
    id: 'r/1',
    connection: { ...connection, fingerprint: 'f' },
    way: 'page',
    now: 5,
  })
  expect(run).toEqual({
    id: 'r/1',
    connection,
    fingerprint: 'f',
    way: 'page',
    startedAt: 5,
    outcome: 'running',
  })
  const options = { attribute_map: { mapping_mode: 'use_map' } } as const
  expect(
    newRun({ id: 'r', connection: { ...connection, options }, way: 'page', now: 5 }).attributeMap,
  ).toEqual(options.attribute_map)
  expect(
    newRun({ id: 'r', connection: { ...connection, options: {} }, way: 'page', now: 5 }),
  ).toHaveProperty('attributeMap', {})
  expect(runAddress(run)).toBe('/connections/con_1/test?run=r%2F1')
  expect(newRun({ id: 'r', connection, way: 'popup', now: 5 })).not.toHaveProperty('fingerprint')
})
