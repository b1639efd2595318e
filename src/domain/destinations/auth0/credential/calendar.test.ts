import { assert, property, record, string } from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf, type Entry } from './calendar.ts'

const entry: Entry = {
  uid: 'client-secret-con_1@acme.example',
  day: '2026-12-31',
  madeAt: Date.UTC(2026, 5, 1, 12),
  summary: 'Client Secret of northwind expires',
  description: 'Owner: Ann; vault, shelf 3',
  url: 'https://greencheck.acme.example/connections/con_1/rotation',
}

test('an all-day entry with three reminders', () => {
  const alarm = (days: number) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Client Secret of northwind expires',
    `TRIGGER:-P${days}D`,
    'END:VALARM',
  ]
  expect(calendarOf(entry).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Greencheck//Client Secret expiry//EN',
    'BEGIN:VEVENT',
    'UID:client-secret-con_1@acme.example',
    'DTSTAMP:20260601T120000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Client Secret of northwind expires',
    String.raw`DESCRIPTION:Owner: Ann\; vault\, shelf 3`,
    'URL:https://greencheck.acme.example/connections/con_1/rotation',
    'TRANSP:TRANSPARENT',
    ...alarm(60),
    ...alarm(30),
    ...alarm(7),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('the last day that can be written has no day after', () => {
  const file = calendarOf({ ...entry, day: '9999-12-31' })
  expect(file).toContain('\r\nDTSTART;VALUE=DATE:99991231\r\n')
  expect(file).not.toContain('DTEND')
})

test.each([
  ['a\\b', String.raw`a\\b`],
  ['one\ntwo\r\nthree\u2028four', String.raw`one\ntwo\nthree\nfour`],
  ['x\r\nEND:VEVENT\r\nBEGIN:VEVENT', String.raw`x\nEND:VEVENT\nBEGIN:VEVENT`],
  ['bell\u0007 half \ud83d', 'bell half \ufffd'],
])('%j becomes text', (description, text) => {
  expect(calendarOf({ ...entry, description })).toContain(`\r\nDESCRIPTION:${text}\r\n`)
})

test('a long line is folded at 75 octets, and no character is cut', () => {
  const description = 'ü'.repeat(100)
  const file = calendarOf({ ...entry, description })
  expect(file).toContain(
    `DESCRIPTION:${'ü'.repeat(31)}\r\n ${'ü'.repeat(37)}\r\n ${'ü'.repeat(32)}\r\n`,
  )
})

test('whatever text stands in it, there is one entry, and unfolded it is that text', () => {
  const text = string({ unit: 'binary', maxLength: 200 })
  assert(
    property(record({ summary: text, description: text, url: text }), (words) => {
      const file = calendarOf({ ...entry, ...words })
      const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length)
      expect(Math.max(...octets)).toBeLessThanOrEqual(75)
      const lines = file.replaceAll('\r\n ', '').split('\r\n')
      expect(lines).toHaveLength(calendarOf(entry).replaceAll('\r\n ', '').split('\r\n').length)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }),
  )
})
