import { expect, test } from 'vitest'
import { readMetadataFile } from './metadata-file.ts'

test('members come out as they are', () => {
  const members = { issuer: 'https://a.example', odd: [1, null] }
  expect(readMetadataFile(JSON.stringify(members))).toEqual({ ok: true, members })
})

test.each([
  ['', /empty/],
  ['{"issuer": "https://a.example"', /ends too early/],
  ['{"issuer": x}', /line 1, column 12/],
  ['HTTP/1.1 200 OK\ncontent-type: application/json\n\n{"issuer": "x"}', /first “\{”/],
  ['<!doctype html><html></html>', /web page/],
  ['<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata"/>', /SAML/],
  ['[]', /no object/],
  ['{"keys": []}', /signing keys/],
  ['{"name": "x"}', /No issuer/],
  ['{"issuer": "https://a.example", "client_secret": "CANARY"}', /“client_secret”/],
  [JSON.stringify({ issuer: 'é'.repeat(66_000) }), /129 KB/],
])('%.40s is refused', (text, error) => {
  const file = readMetadataFile(text)
  expect(file).toEqual({ ok: false, error: expect.stringMatching(error) })
  expect(JSON.stringify(file)).not.toContain('CANARY')
})
