import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dictionary } from './dictionary.ts'
import { explainFailure } from './explain.ts'
import type { FailureFacts } from './explanation.ts'
import { numbering, type Row } from './row.ts'

const minute = 60_000
const idOf = (facts: FailureFacts) => explainFailure(facts).id

/** One failure for each way a row can be met. */
function ways({ match, by }: Row): readonly FailureFacts[] {
  const { only } = match
  const base = {
    code: only?.codes?.[0] ?? '',
    channel: only?.channel,
    strategy: only?.strategy,
    source: match.sources?.[0],
    // One code means another thing by whom it is told.
    speaker: match.sources ? undefined : by.at(-1),
  }
  const text = (description: string) => ({ ...base, description })
  return [
    ...numbering.flatMap((prefix) =>
      (match.numbers?.[prefix] ?? []).map((number) =>
        text(`${prefix}${number}: etwas. Trace ID: 1`),
      ),
    ),
    ...(match.anyNumber ?? []).map((prefix) => text(`${prefix}9999999: something`)),
    ...(match.names ?? []).map((name) => ({ ...text(`Ungültiger Parameter: ${name}`), code: '' })),
    ...(match.exactly ?? []).map(text),
    ...(match.says ?? []).map((phrase) =>
      text(`Error: ${phrase.replaceAll('…', ' so ').trim()}. Here`),
    ),
    ...(match.codes ?? []).map((code) => ({ ...base, code })),
    // A text names codes too, but never those that are the tester's own.
    ...(match.sources ? [] : (match.codes ?? []))
      .filter((code) => code.includes('_'))
      .map((code) => text(`[${code}]`)),
    ...(match.codes ? [] : (match.sources ?? [])).map((source) => ({ ...base, source, code: 'x' })),
    ...(match.logTypes ?? []).map((logType) => ({ ...base, logType })),
  ]
}

test.each(dictionary.map((row) => [row.id, row] as const))(
  '%s is met in every way it names, and whoever mends it gets what to send',
  (id, row) => {
    const all = ways(row)
    expect(all.length).toBeGreaterThan(0)
    expect(all.map(idOf)).toEqual(all.map(() => id))
    if (row.who === 'their-it') expect(row.ask).toBeTruthy()
  },
)

test('ids are there once', () => {
  const ids = dictionary.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('the most specific row wins', () => {
  test.each<[string, FailureFacts, string]>([
    [
      'a number of Microsoft over the code',
      { code: 'invalid_client', description: 'AADSTS7000222: The provided client secret keys' },
      'entra-secret-expired',
    ],
    [
      'the vendor over the code, when the number is not known',
      { code: 'invalid_client', description: 'AADSTS1234567: what?' },
      'entra-other',
    ],
    [
      'a text over the code and the type of the line',
      { code: 'unauthorized', description: 'nonce mismatch, expected a, got: b', logType: 'f' },
      'nonce-mismatch',
    ],
    [
      'the other side of the tester over its words',
      { source: 'validation', code: '', description: 'unexpected JWT "iss" (issuer) claim value' },
      'tester-validation',
    ],
    ['a number in the place of the code', { code: 'AADSTS50011' }, 'entra-redirect-uri'],
    ['a number nobody knows', { code: 'AADSTS1234567' }, 'entra-other'],
    ['a code over the type of the line', { code: 'invalid_scope', logType: 'f' }, 'invalid-scope'],
    [
      'a code in a text that was pasted',
      { code: '', description: 'Access blocked\nError 400: redirect_uri_mismatch' },
      'redirect-uri',
    ],
    [
      'curly quotes and line breaks do not matter',
      {
        code: '',
        description:
          'The ‘redirect_uri’ parameter must be\n a Login redirect URI in the client app',
      },
      'okta-redirect-uri',
    ],
    [
      'a child tenant that names the URL it refused',
      { code: '', description: 'Callback URL mismatch: https://a.example/login/callback is not' },
      'auth0-provider-callback',
    ],
  ])('%s', (_, facts, id) => {
    expect(idOf(facts)).toBe(id)
  })
})

test('the channel decides who mends an unauthorized client, and offers the switch', () => {
  const front = explainFailure({ code: 'unauthorized_client', channel: 'front_channel' })
  expect(front).toMatchObject({
    id: 'front-channel-refused',
    offer: 'back-channel',
    who: 'operator',
  })
  const back = explainFailure({ code: 'unsupported_response_type', channel: 'back_channel' })
  expect(back).toMatchObject({ id: 'back-channel-refused', who: 'their-it' })
  expect(back).not.toHaveProperty('offer')
})

test.each([
  ['just created', 2 * minute, true],
  ['by the other clock not yet', -minute, true],
  ['ten minutes old', 10 * minute, undefined],
  ['of unknown age', undefined, undefined],
])('a failure of a connection %s may pass: %s', (_, age, mayPass) => {
  const description = 'the connection was not found'
  expect(explainFailure({ code: 'invalid_request', description, age }).mayPass).toBe(mayPass)
  expect(explainFailure({ code: 'invalid_client', age }).mayPass).toBeUndefined()
})

test('the message quotes what came, tamed and cut, and names the callback', () => {
  const description = `redirect_uri did not match any of the client's registered redirect_uris\u202e\u3164\ufe0f\n${'x'.repeat(900)}`
  const callbackUrl = 'https://acme.example/login/callback'
  const { message = '' } = explainFailure({ code: '', description, callbackUrl })
  expect(message).toContain(callbackUrl)
  expect(message).toContain('‹U+202E›‹U+3164›‹U+FE0F›')
  expect(message).not.toContain('x'.repeat(600))
  expect(message.split('\n\n')).toHaveLength(5)
  expect(explainFailure({ code: '', description }).message).toContain('our callback URL')
})

test('what is not known is shown as it came', () => {
  const facts = { code: 'E-7', description: 'The flux is inverted' }
  expect(explainFailure(facts)).toMatchObject({ raw: 'E-7: The flux is inverted' })
  expect(explainFailure(facts)).not.toHaveProperty('id')
  expect(explainFailure({ code: '' })).toMatchObject({ raw: '' })
  expect(explainFailure({ code: '' })).not.toHaveProperty('message')
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom('AADSTS', 'a_'.repeat(30_000), 'JWT "'.repeat(10_000), 'AADSTS9'.repeat(9_000)),
)

test('no text makes it throw or loses a character', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, fc.option(fc.integer()), (a, b, logType, age) => {
      const facts = { code: a, description: b, logType, age: age ?? undefined }
      const { raw, message = '' } = explainFailure(facts)
      expect(raw.includes(a) && raw.includes(b)).toBe(true)
      expect(message.length).toBeLessThan(12_000)
    }),
  )
})
