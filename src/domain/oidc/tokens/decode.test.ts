import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxLength, readPasted } from './decode.ts'
import { faultWords, problemWords } from './problem.ts'

const encode = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const part = (value: unknown) => encode(JSON.stringify(value))
const header = part({ alg: 'RS256', kid: '1' })
const claims = part({ sub: 'ä☃', aud: 'x' })
const token = `${header}.${claims}.c2ln`

describe('a token', () => {
  test.each([
    ['alone', token],
    ['with blanks and line breaks of a mail', `\n ${token.slice(0, 20)}\r\n  ${token.slice(20)} `],
    ['with zero-width characters', `\u200B${token}\uFEFF`],
    ['with fillers and selectors', `\u3164${token.slice(0, 9)}\uFE0F${token.slice(9)}\u{E0041}`],
    ['as a header', `Authorization: Bearer ${token}`],
    ['in quotes', `"${token}",`],
  ])('%s is read', (_, text) => {
    expect(readPasted(text)).toEqual({
      kind: 'jwt',
      token,
      header: { alg: 'RS256', kid: '1' },
      claims: { sub: 'ä☃', aud: 'x' },
      faults: [],
    })
  })

  test.each([
    ['padded', `${header}.${btoa('{"a":1}')}.c2ln`, ['padding']],
    ['a padded signature', `${header}.${claims}.c2k=`, ['padding']],
    ['plain base64', `${header}.${btoa('{"a":"~~~"}')}.c2ln`, ['padding', 'alphabet']],
    ['no signature', `${header}.${claims}.`, ['no-signature']],
    ['a signature of other characters', `${header}.${claims}.ä`, ['signature-unreadable']],
    ['a member twice', `${header}.${encode('{"a":1,"a":2}')}.c2ln`, ['duplicate']],
  ])('%s is shown, and said', (_, text, codes) => {
    const read = readPasted(text)
    const faults = read.kind === 'jwt' ? read.faults : []
    expect(faults.map(({ code }) => code)).toEqual(codes)
    for (const fault of faults) expect(faultWords(fault).how).toMatch(/\.$/)
  })
})

test.each([
  ['opaque', 'dGhpcyBpcyBvcGFxdWU'],
  ['encrypted', `${header}.a.b.c.d`],
  ['parts', `${header}.${claims}`],
  ['encoding', `${header}.a.c2ln`],
  ['encoding', `.${claims}.c2ln`],
  ['encoding', `${header}.§§§§.c2ln`],
  ['not-utf8', `${header}._w.c2ln`],
  ['not-json', `${encode('{')}.${claims}.c2ln`],
  ['not-json', `${header}.${part([1])}.c2ln`],
  ['not-json', '{"a":'],
  ['not-json', '[1]'],
  ['url', 'https://app.example/'],
  ['refused', '{"error":"invalid_client"}'],
])('%s: %s', (code, text) => {
  const read = readPasted(text)
  expect(read).toMatchObject({ kind: 'problem', problem: { code } })
  if (read.kind === 'problem') expect(problemWords(read.problem).how).toMatch(/\.$/)
})

test('a text longer than any token is not read', () => {
  const { kind, ...rest } = readPasted('a'.repeat(maxLength + 1))
  expect(kind).toBe('problem')
  expect(rest).toEqual({ problem: { code: 'too-long', longest: maxLength } })
})

test.each(['', ' \n', '\u200B', '""'])('%o is nothing', (text) => {
  expect(readPasted(text)).toEqual({ kind: 'empty' })
})

test('JSON is read as it is', () => {
  expect(readPasted(' {"user_id":"a|b","user_id":"c|d"} ')).toMatchObject({
    kind: 'object',
    members: { user_id: 'c|d' },
    faults: [{ code: 'duplicate', name: 'user_id' }],
  })
})

test('no text throws; what was signed is what is read', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom(header, claims, '.', '{', '=', 'Bearer '))
  fc.assert(fc.property(fc.array(piece), (pieces) => void readPasted(pieces.join(''))))
  const members = fc.dictionary(fc.string(), fc.jsonValue())
  fc.assert(
    fc.property(members, (value) => {
      const read = readPasted(`${header}.${part(value)}.c2ln`)
      expect(read.kind === 'jwt' && JSON.stringify(read.claims)).toBe(JSON.stringify(value))
    }),
  )
})
