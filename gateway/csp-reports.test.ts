import { expect, test } from 'vitest'
import { createCspReports } from './csp-reports.ts'
import { createLog } from './log.ts'

const publicUrl = 'https://greencheck.example'

function opened() {
  let now = Date.UTC(2026, 0, 1)
  const lines: string[] = []
  const log = createLog('info', (line) => void lines.push(line))
  const take = createCspReports({ publicUrl, now: () => now, log })
  const send = (body: unknown, type = 'application/csp-report', raw = JSON.stringify(body)) =>
    take(
      new Request(`${publicUrl}/csp-reports`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: raw,
      }),
    )
  const wait = (ms: number) => void (now += ms)
  const logged = (): unknown[] => lines.map((line) => JSON.parse(line))
  return { send, wait, lines, logged }
}

const old = (more: object = {}) => ({
  'csp-report': {
    'document-uri': `${publicUrl}/callback.html?code=MOCK_code&state=MOCK_state#MOCK_hash`,
    referrer: 'https://idp.example/?MOCK_referrer',
    'effective-directive': 'script-src-elem',
    'original-policy': 'MOCK_policy',
    'blocked-uri': 'https://evil.example/a.js?MOCK_query',
    'source-file': `${publicUrl}/assets/a.js?MOCK_source`,
    'line-number': 7,
    'script-sample': 'MOCK_sample',
    ...more,
  },
})
const line = {
  type: 'csp-report',
  level: 'warn',
  at: '2026-01-01T00:00:00.000Z',
  seen: 1,
  page: '/callback.html',
  directive: 'script-src-elem',
  blocked: 'https://evil.example',
  source: '/assets/a.js:7',
}

test('a report of the older kind is a line, without what the page was asked with', async () => {
  const { send, logged, lines } = opened()
  expect((await send(old())).status).toBe(204)
  expect(logged()).toEqual([line])
  expect(lines.join('')).not.toContain('MOCK_')
})

test('so is one of the Reporting API', async () => {
  const { send, logged } = opened()
  const body = {
    documentURL: `${publicUrl}/callback.html?code=MOCK_code`,
    effectiveDirective: 'script-src-elem',
    blockedURL: 'https://evil.example/a.js',
    sourceFile: `${publicUrl}/assets/a.js`,
    lineNumber: 7,
    sample: 'MOCK_sample',
  }
  const other = { type: 'deprecation', body: {} }
  await send([{ type: 'csp-violation', body }, other, 7, null], 'application/reports+json')
  expect(logged()).toEqual([line])
})

test.each([
  ['inline', 'inline'],
  ['data:text/html,MOCK_x', 'data:'],
  [`x\n{"type":"audit"}`, 'x'],
  [{ toString: 1 }, ''],
  [undefined, ''],
])('blocked %j is written as %j', async (blocked, written) => {
  const { send, logged, lines } = opened()
  await send(old({ 'blocked-uri': blocked, 'line-number': 'NaN', 'source-file': 7 }))
  expect(logged()).toEqual([{ ...line, blocked: written, source: ':0' }])
  expect(lines.join('').split('\n')).toHaveLength(2)
})

test.each([
  ['of another page', old({ 'document-uri': 'https://other.example/' }), 204],
  ['of no page', old({ 'document-uri': undefined }), 204],
  ['a list of nothing', [], 204],
  ['a text', 'x', 204],
  ['too long', { long: 'x'.repeat(16 * 1024) }, 413],
])('%s leaves no line', async (_, body, status) => {
  const { send, logged } = opened()
  expect((await send(body)).status).toBe(status)
  expect(logged()).toEqual([])
})

test('what is no report is refused', async () => {
  const { send, logged } = opened()
  expect((await send({}, 'text/plain')).status).toBe(400)
  expect((await send({}, 'application/csp-report', '{"csp-report')).status).toBe(400)
  expect((await send({}, 'application/csp-report', '['.repeat(5000))).status).toBe(400)
  expect(logged()).toEqual([])
})

test('thirty a minute are read, five of each; the next line counts those that were not', async () => {
  const { send, wait, logged } = opened()
  for (let i = 0; i < 100; i++) {
    const answer = await send(old())
    expect(answer.status).toBe(i < 30 ? 204 : 429)
    if (i >= 30) expect(answer.headers.get('retry-after')).toBe('2')
  }
  expect(logged()).toHaveLength(30)
  wait(2000)
  await send(Array(20).fill(old()))
  expect(logged()).toHaveLength(35)
  expect(logged().at(-1)).toMatchObject({ seen: 101 })
})

test('a long path is cut, a long word left out', async () => {
  const { send, logged } = opened()
  const page = `${publicUrl}/${'x'.repeat(5000)}`
  await send(old({ 'document-uri': page, 'effective-directive': 'x'.repeat(5000) }))
  expect(logged()).toEqual([{ ...line, page: `/${'x'.repeat(119)}`, directive: '' }])
})
