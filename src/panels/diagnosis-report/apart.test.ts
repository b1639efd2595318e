import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart } from './apart.ts'

const marked = (left: string, right: string) =>
  apart(left, right).map((pieces) =>
    pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
  )

test.each([
  [
    'https://idp.example/t',
    'http://idp.example/t',
    '[https]://idp.example/t',
    '[http]://idp.example/t',
  ],
  ['idp.example', 'https://idp.example', 'idp.example', '[https://]idp.example'],
  [
    'https://a.idp.example/t',
    'https://b.idp.example/t',
    'https://[a.idp.example]/t',
    'https://[b.idp.example]/t',
  ],
  [
    'https://idp.example/t',
    'https://idp.example:443/t',
    'https://idp.example/t',
    'https://idp.example[:443]/t',
  ],
  [
    'https://idp.example:8443',
    'https://idp.example:443',
    'https://idp.example[:8443]',
    'https://idp.example[:443]',
  ],
  [
    'https://idp.example/t',
    'https://idp.example/t/',
    'https://idp.example/t',
    'https://idp.example/t[/]',
  ],
  ['https://idp.example/', 'https://idp.example', 'https://idp.example[/]', 'https://idp.example'],
  [
    'https://idp.example/as/one/v2',
    'https://idp.example/as/on/v2',
    'https://idp.example/as[/one]/v2',
    'https://idp.example/as[/on]/v2',
  ],
  [
    'https://idp.example/t?a=1',
    'https://idp.example/t?a=2',
    'https://idp.example/t[?a=1]',
    'https://idp.example/t[?a=2]',
  ],
  ['https://IDP.example', 'https://idp.example', 'https://[IDP.example]', 'https://[idp.example]'],
  ['https://idp.example/t', 'urn:idp:t', '[https://idp.example/t]', '[urn:idp:t]'],
  ['https://idp.example', 'https://idp.example', 'https://idp.example', 'https://idp.example'],
  ['', 'https://idp.example', '', '[https://idp.example]'],
])('%s and %s', (left, right, ...expected) => {
  expect(marked(left, right)).toEqual(expected)
})

test('nothing is lost, and what is not marked is the same in both', () => {
  const text = fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [a, b] = apart(left, right)
      const all = (pieces: typeof a) => pieces.map((piece) => piece.text).join('')
      const shared = (pieces: typeof a) => all(pieces.filter(({ differs }) => !differs))
      expect([all(a), all(b)]).toEqual([left, right])
      expect(shared(a)).toBe(shared(b))
    }),
  )
})
