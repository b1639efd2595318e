import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitEntries, withEntries } from './chips-text.ts'

test.each([
  ['', []],
  [' , ;\n\u200B', []],
  ['a.example', ['a.example']],
  [
    'a.example, b.example;c.example\r\nd.example\te.example',
    'abcde'.split('').map((c) => `${c}.example`),
  ],
])('parts %j', (text, entries) => {
  expect(splitEntries(text)).toEqual(entries)
})

test('entries hold no separator and survive being joined again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '\n', '.') }),
      (text) => {
        const entries = splitEntries(text)
        expect(entries.join('')).toBe(text.replaceAll(/[\s,;]/g, ''))
        expect(splitEntries(entries.join(', '))).toEqual(entries)
      },
    ),
  )
})

test('adding keeps the order and takes each entry once', () => {
  expect(withEntries(['b', 'a'], ['c', 'a', 'c'])).toEqual(['b', 'a', 'c'])
})

test('what the key makes one is there already, as it was first written', () => {
  const lower = (entry: string) => entry.toLowerCase()
  expect(withEntries(['Acme.example'], ['acme.example', 'b', 'B'], lower)).toEqual([
    'Acme.example',
    'b',
  ])
})
