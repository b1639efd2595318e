import { expect, test } from 'vitest'
import { mailTo } from './mail-to.ts'

test('a mail has the whole text, and its lines', () => {
  const { href, whole } = mailTo('A & B', 'one\ntwo = 2 & more \uD800')
  const url = new URL(href)
  expect(whole).toBe(true)
  expect(url.searchParams.get('subject')).toBe('A & B')
  expect(url.searchParams.get('body')).toBe('one\r\ntwo = 2 & more \uFFFD')
})

test('a name in the subject adds no header', () => {
  const { href } = mailTo('A\r\nBcc: x@evil.example\u2028&cc=y@evil.example', 'text')
  const url = new URL(href)
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body'])
  expect(url.searchParams.get('subject')).toMatch(/^A‹U\+000D›‹U\+000A›Bcc/)
  expect(decodeURIComponent(href)).not.toMatch(/[\r\n\u2028]/)
})

test.each([
  ['a'.repeat(1500), true],
  ['ä'.repeat(300), false],
  ['a'.repeat(1600), false],
])('of a text that is too long for a link the mail is empty: %#', (text, whole) => {
  const mail = mailTo('subject', text)
  expect(mail.whole).toBe(whole)
  expect(mail.href.length).toBeLessThanOrEqual(1600)
  expect(mail.href.includes('body=')).toBe(whole)
})
