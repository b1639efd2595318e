import { assert, jsonValue, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createScrub, removed, secretsIn } from './scrub.ts'

describe('secretsIn', () => {
  test('finds what is named like a secret, at any depth', () => {
    const options = { client_secret: 'MOCK_1', nested: { private_key: ['MOCK_2'] } }
    const { all, hidden } = secretsIn({ connection: { name: 'acme', options } }, [])
    expect(all).toEqual(['MOCK_1', 'MOCK_2'])
    expect(hidden).toEqual(all)
  })
  test('finds what the row lists, whatever its name, and in lists', () => {
    const body = { card: { pin: 'MOCK_1' }, doors: [{ pin: 'MOCK_2' }], pin: 'open' }
    expect(secretsIn(body, ['card.pin', 'doors.pin'])).toEqual({
      all: ['MOCK_1', 'MOCK_2'],
      hidden: ['MOCK_1', 'MOCK_2'],
      given: true,
    })
    expect(secretsIn({ card: { number: 'MOCK_1' } }, ['card']).all).toEqual(['MOCK_1'])
  })
  test.each([
    [{ pin: '' }, true],
    [{ pin: null }, false],
    [{ client_secret: 'MOCK_1' }, false],
  ])('%j gives what the row lists: %s', (body, given) => {
    expect(secretsIn(body, ['pin']).given).toBe(given)
  })
  test('what is also sent in the open is kept in data, and still out of errors and logs', () => {
    const secrets = secretsIn({ client_id: 'an id', client_secret: 'an id', reason: 'why' }, [])
    expect(secrets).toEqual({ all: ['an id'], hidden: [], given: false })
  })
  test.each([undefined, null, 'text', 7, { client_secret: null }, { client_secret: 'abc' }])(
    '%j has none',
    (body) => {
      expect(secretsIn(body, ['client_secret']).all).toEqual([])
    },
  )
})

test('more secrets than any request has are refused, not looked for', () => {
  const many = (count: number) => ({
    secrets: Array.from({ length: count }, (_, i) => `MOCK_${i}`),
  })
  expect(secretsIn(many(50), []).all).toHaveLength(50)
  expect(() => secretsIn(many(51), [])).toThrow('More than 50 secrets')
})

describe('createScrub', () => {
  const secret = 'MOCK_a"b c/ö'
  test.each([
    ['as it is', `bad secret ${secret}.`],
    ['inside JSON', `{"s":${JSON.stringify(secret)}}`],
    ['in a form', `s=${new URLSearchParams({ x: secret }).toString().slice(2)}`],
    ['percent-encoded', `s=${encodeURIComponent(secret)}`],
    ['HTML-escaped', secret.replace('"', '&quot;')],
    ['inside JSON, slashes escaped', `{"s":${JSON.stringify(secret).replace('/', '\\/')}}`],
    ['inside JSON in ASCII', `{"s":${JSON.stringify(secret).replace('ö', '\\u00f6')}}`],
    [
      'inside JSON in ASCII, slashes escaped',
      `{"s":${JSON.stringify(secret).replace('ö', '\\u00f6').replace('/', '\\/')}}`,
    ],
    ['in ASCII', secret.replace('ö', '\\u00f6')],
    ['hex', Buffer.from(secret).toString('hex')],
    ['base64url', Buffer.from(secret).toString('base64url')],
    ['base64', Buffer.from(secret).toString('base64')],
  ])('removes it %s', (_, text) => {
    const answer = createScrub([secret])({ list: [{ message: text }] })
    expect(answer.list[0]?.message).toContain(removed)
    expect(JSON.stringify(answer)).not.toContain('MOCK_a')
  })
  test('no JSON value keeps a secret of four characters or more', () => {
    assert(
      property(jsonValue(), string({ minLength: 8 }), (value, tail) => {
        const hidden = `MOCK_${tail}`
        const out = createScrub([hidden])({ value, [hidden]: 1, list: [`x${hidden}y`] })
        expect(JSON.stringify(out)).not.toContain(JSON.stringify(hidden).slice(1, -1))
      }),
    )
  })
})

describe('as JSON it is the same', () => {
  const same = (secret: string, value: unknown) =>
    expect(createScrub([secret]).json(value)).toBe(JSON.stringify(createScrub([secret])(value)))

  test('whatever the value, and wherever the secret stands in it', () => {
    assert(
      property(
        jsonValue({ maxDepth: 1 }),
        string({ unit: 'binary' }),
        string({ unit: 'binary' }),
        (value, a, b) => {
          const secret = `${a}MOCK${b}`
          same(secret, value)
          same(secret, { value, [`${b}${secret}`]: [`${secret}${a}`, secret.slice(1)] })
        },
      ),
    )
  })
  test.each([
    ['the other half of a pair stands beside it', 'MOCK_a\ud83d', 'MOCK_a\ud83d\ude00'],
    ['and before it', '\ude00MOCK_a', '\ud83d\ude00MOCK_a'],
    ['it holds what JSON escapes', 'MOCK_"\\\n', 'xMOCK_"\\\ny'],
    ['it stands in JSON that is text', 'MOCK_"b', 'said: {"s":"MOCK_\\"b"}'],
    ['in such JSON in ASCII', 'MOCK_"é/', 'said: {"s":"MOCK_\\"\\u00e9/"}'],
    ['in such JSON, slashes escaped', 'MOCK_"é/', 'said: {"s":"MOCK_\\"\\u00e9\\/"}'],
  ])('%s', (_, secret, value) => {
    same(secret, { value })
    expect(createScrub([secret]).json([value])).toContain(removed)
  })
  test('nothing is nothing', () => {
    expect(createScrub(['MOCK_a']).json(undefined)).toBeUndefined()
  })
})
