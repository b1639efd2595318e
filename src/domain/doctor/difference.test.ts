import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'

const issuer = 'https://idp.example.com/t'

test.each([
  [`${issuer}/`, 26, "final '/' added", 'part'],
  ['https://idp.example.com/t'.slice(0, -2), 24, "'/t' missing at the end", 'part'],
  [`${issuer}/v2.0`, 26, "'/v2.0' added at the end", 'part'],
  ['http://idp.example.com/t', 5, 'http instead of https', 'part'],
  ['https://idp.example.com:443/t', 24, 'port 443 written out', 'part'],
  ['https://IDP.example.com/t', 9, 'upper and lower case differ in the host', 'character'],
  ['https://idp.example.com/T', 25, 'upper and lower case differ', 'character'],
  ['https://idp.example.com/other', 25, 'path /other instead of /t', 'part'],
  ['https://idp.ex\u0430mple.com/t', 15, 'the character U+0430', 'character'],
  ['acme.com', 1, 'another text', 'character'],
])('%s: character %i, %s', (published, at, how, by) => {
  expect(differenceOf(issuer, published)).toEqual({ at, how, by })
})

test.each([
  ['https://login.example.com/t', 9],
  ['http://login.example.com/t', 5],
])('%s: another host', (published, at) => {
  const how = 'host login.example.com instead of idp.example.com'
  expect(differenceOf(issuer, published)).toEqual({ at, how, by: 'host' })
})

test('a host is shown whole, and a long one with the sign that something is left out', () => {
  const how = (published: string) => differenceOf(issuer, published)?.how ?? ''
  const sixty = `${'a'.repeat(48)}.example.com`
  expect(how(`https://${sixty}/t`)).toBe(`host ${sixty} instead of idp.example.com`)
  const long = `tenant.${'a'.repeat(60)}.login.example.com`
  const cut = `tenant.${'a'.repeat(18)}…${'a'.repeat(16)}.login.example.com`
  expect(how(`https://${long}/t`)).toBe(`host ${cut} instead of idp.example.com`)
  expect(how(`https://x${'\u{1F600}'.repeat(80)}/t`)).toContain('…')
})

test("the final '/' that is missing, and none", () => {
  expect(differenceOf(`${issuer}/`, issuer)).toEqual({
    at: 26,
    how: "final '/' missing",
    by: 'part',
  })
  expect(differenceOf(issuer, issuer)).toBeUndefined()
})
