import { expect, test } from 'vitest'
import { pickEncoding } from './accept-encoding.ts'
import { callbackUrls } from './callbacks.ts'
import { createLog } from './log.ts'
import { rasterType } from './raster.ts'
import { createRate } from './rate.ts'
import { differences } from './same-connection.ts'

test('a rate lets a minute’s worth through at once, then refills evenly, per key', () => {
  let now = 0
  const rate = createRate(60, () => now)
  expect(Array.from({ length: 60 }, () => rate.take('a'))).toEqual(Array(60).fill(0))
  expect(rate.take('a')).toBe(1)
  expect(rate.take('b')).toBe(0)
  now = 999
  expect(rate.take('a')).toBe(1)
  now = 1000
  expect(rate.take('a')).toBe(0)
})

test.each<[string, readonly number[], string | undefined]>([
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1], 'image/png'],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  ['GIF', [...Buffer.from('GIF89a..')], 'image/gif'],
  ['WebP', [...Buffer.from('RIFF1234WEBPVP8 ')], 'image/webp'],
  ['SVG', [...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">')], undefined],
  ['a sound', [...Buffer.from('RIFF1234WAVE')], undefined],
  ['nothing', [], undefined],
])('%s', (_, bytes, type) => {
  expect(rasterType(Uint8Array.from(bytes))).toBe(type)
})

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['identity', undefined],
  [null, undefined],
])('Accept-Encoding %s', (header, encoding) => {
  expect(pickEncoding(header, ['br', 'gzip'])).toBe(encoding)
})

test('callbacks are URLs that do nothing by themselves', () => {
  const good = ['https://a.example/cb', 'https://*.a.example', 'com.acme.field://cb']
  const bad = [
    'javascript:alert(1)',
    'JavaScript:x',
    'data:text/html,x',
    'no scheme',
    ' https://a',
    7,
  ]
  expect(callbackUrls([...good, ...bad])).toEqual(good)
  expect(callbackUrls('https://a.example')).toEqual([])
})

test.each<[string, unknown, unknown, string[]]>([
  ['equal', { a: 1 }, { a: 1 }, []],
  ['more on the server', { a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }, []],
  ['null was left to the tenant', { a: null }, { a: 'filled' }, []],
  [
    'another value',
    { options: { client_secret: 'x' } },
    { options: { client_secret: 'y' } },
    ['options.client_secret'],
  ],
  ['missing', { a: { b: 1 } }, {}, ['a']],
  ['a list in another order', { a: [1, 2] }, { a: [2, 1] }, ['a']],
  ['a longer list', { a: [1] }, { a: [1, 2] }, ['a']],
])('differences: %s', (_, sent, found, paths) => {
  expect(differences(sent, found)).toEqual(paths)
})

test('a log line shows what would act on a terminal or hide in a viewer, and stays JSON', () => {
  const lines: string[] = []
  const reason = 'a\u009b31m\u202eb\u2028c\u200bd\ufeff'
  createLog('info', (line) => void lines.push(line))({ type: 'audit', reason })
  expect(lines[0]).toMatch(/^[\x20-\x7e]*\n$/)
  expect(JSON.parse(lines[0] ?? '')).toEqual({ type: 'audit', reason })
})

test('the log level holds back lines below it, never the audit', () => {
  const lines: string[] = []
  const log = createLog('error', (line) => void lines.push(line))
  log({ type: 'request' })
  log({ type: 'audit' })
  log({ type: 'error', level: 'error' })
  expect(lines).toEqual(['{"type":"audit"}\n', '{"type":"error","level":"error"}\n'])
})
