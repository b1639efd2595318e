import { expect, test } from 'vitest'
import { noteKeys } from '#domain/destinations/auth0/credential/notes.ts'
import { noProbe, terminalEnv } from '../bench.helper.ts'
import { note, stored } from '../tested/records.helper.ts'
import { openStack, type Stack } from '../tested/stack.helper.ts'
import { main } from './main.ts'

/** Noon at the place where the test runs. */
const now = () => new Date(2026, 5, 1, 12).getTime()

async function run(stack: Stack, ...argv: readonly string[]) {
  let out = ''
  let err = ''
  const code = await main(['--secrets', ...argv], {
    env: terminalEnv,
    createProbe: () => noProbe,
    tenantFetch: (request) => stack.tenant.fetch(request),
    readFile: () => Promise.reject(new TypeError('unused')),
    now,
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
  })
  return { code, out, err }
}

async function noted(expires: string) {
  const stack = await openStack()
  note(stack, { [noteKeys.expires]: expires, [noteKeys.owner]: 'Ann\u202e' })
  return stack
}

test.each([
  ['2026-07-01', 1, '! globex-oidc ('],
  ['2026-07-02', 0, '✓ No Client Secret is noted to end within 30 days'],
  ['2026-05-30', 1, 'ended 2 days ago, on 2026-05-30, owner: Ann‹U+202E›'],
  ['2026-05-31', 1, 'ended 1 day ago, on 2026-05-31'],
  ['2026-06-01', 1, 'ends today, on 2026-06-01'],
  ['next year\u202e', 2, 'could not tell, what is noted is no day: next year‹U+202E›, owner'],
  ['2027-02-29', 2, '? globex-oidc ('],
])('a secret that is good until %s: %i', async (expires, code, words) => {
  const seen = await run(await noted(expires))
  expect(seen).toMatchObject({ code, err: '' })
  expect(seen.out).toContain(words)
})

test('how soon is for the caller to say, and programs read JSON', async () => {
  const stack = await noted('2026-07-31')
  const { code, out } = await run(stack, '--within', '60', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toEqual({
    within: 60,
    secrets: [
      {
        name: 'globex-oidc',
        id: stored(stack)?.id,
        expires: '2026-07-31',
        days: 60,
        owner: 'Ann\u202e',
      },
    ],
  })
})

test('2 where the tenant cannot be asked', async () => {
  const stack = await openStack({ without: 'read:connections' })
  expect(await run(stack)).toMatchObject({ code: 2, out: '' })
})
