import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from './json-reader.ts'
import { parseDocument } from './parse-document.ts'

describe('reads what JSON.parse reads', () => {
  test('every value', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readJson(text)).toMatchObject({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  test('and nothing else', () => {
    const near = fc
      .tuple(fc.json(), fc.nat(200), fc.constantFrom('', ',', '"', '}', ']', '0', '\n', '\\'))
      .map(([text, at, extra]) => text.slice(0, at) + extra + text.slice(at))
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => {
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        expect(readJson(text).ok).toBe(valid)
      }),
    )
  })

  test('a member named __proto__ is only a member', () => {
    const read = parseDocument('{"__proto__":{"issuer":"x"},"a":1}')
    expect(read.ok && Object.keys(read.value)).toEqual(['__proto__', 'a'])
    expect(read.ok && read.value['issuer']).toBeUndefined()
  })
})

test('names duplicate members with their place', () => {
  const read = parseDocument('{"a":1,"a":2,"b":[{"c":0,"c":0}]}')
  expect(read.ok && read.duplicates).toEqual([
    { name: 'a', path: '', same: false },
    { name: 'c', path: 'b[0]', same: true },
  ])
})

test('a byte order mark is read over and said', () => {
  expect(parseDocument('\uFEFF{}')).toMatchObject({ ok: true, bom: true })
})

test.each([
  ['<!doctype html>', 'html', 1, 1],
  ['<?xml version="1.0"?><xrds:XRDS xmlns="x">', 'xrds', 1, 1],
  ['<?xml version="1.0"?><md:EntityDescriptor>', 'saml', 1, 1],
  ['<note/>', 'xml', 1, 1],
  ['', 'empty', 1, 1],
  ['not json', 'text', 1, 1],
  ['HTTP/2 200\ncontent-type: application/json\n\n{"issuer":"x"}', 'headers', 1, 1],
  ['Content-Type: application/json\r\n\r\n{}', 'headers', 1, 1],
  ['< HTTP/1.1 200 OK\n< date: x\n{}', 'headers', 1, 1],
  ['content-type: text/plain\n\nhello', 'text', 1, 1],
  ['[]', 'array', 1, 1],
  ['null', 'null', 1, 1],
  ['"x"', 'string', 1, 1],
  ['7', 'number', 1, 1],
  ['{"a": [1', 'truncated', 1, 9],
  ['{\n  "a": 1\n  "b": 2\n}', 'broken-json', 3, 3],
  ['{"a": 1,}', 'broken-json', 1, 9],
])('%j looks like %s, line %i column %i', (text, looksLike, line, column) => {
  expect(parseDocument(text)).toMatchObject({ ok: false, looksLike, line, column })
})

test('100,000 open brackets are an error, not a crash', () => {
  expect(parseDocument('['.repeat(100_000))).toMatchObject({ ok: false })
  expect(parseDocument('{"a":'.repeat(100_000))).toMatchObject({ ok: false })
})
