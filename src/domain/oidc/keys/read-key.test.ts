import { describe, expect, test } from 'vitest'
import { certificate, ecKey, encoded, rsaKey } from '#domain/doctor/fixtures/key-material.ts'
import { readKey } from './read-key.ts'
import { readKeySet } from './read-key-set.ts'

const rsa = rsaKey('a')
const ec = ecKey('b')
const faults = (jwk: unknown) => readKey(jwk).faults.map(({ fault }) => fault)

test('size and curve', () => {
  expect(readKey(rsa)).toMatchObject({ bits: 2048, material: 'good', kid: 'a', faults: [] })
  expect(readKey(rsaKey('a', 128)).bits).toBe(1024)
  expect(readKey(ec)).toMatchObject({ bits: 256, material: 'good', crv: 'P-256', faults: [] })
})

test.each([
  ['its alg alone', rsa, ['RS256']],
  [
    'everything of its type',
    { ...rsa, alg: undefined },
    ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ],
  ['what its curve is for', ec, ['ES256']],
  ['an alg nobody registered says nothing', { ...ec, alg: 'SHA256' }, ['ES256']],
  ['nothing, for encryption', { ...rsa, use: 'enc' }, []],
  ['nothing, by its alg', { ...rsa, use: undefined, alg: 'RSA-OAEP' }, []],
  ['nothing, by its operations', { ...rsa, key_ops: ['encrypt'] }, []],
  ['operations nobody registered say nothing', { ...rsa, key_ops: ['signing'] }, ['RS256']],
  ['nothing, with an alg of another type', { ...ec, alg: 'RS256' }, []],
  ['nothing, when it is shared', { kty: 'oct', k: encoded(32) }, []],
  ['Ed25519', { kty: 'OKP', crv: 'Ed25519', x: encoded(32) }, ['EdDSA', 'Ed25519']],
  ['nothing on a curve for encryption', { kty: 'OKP', crv: 'X25519', x: encoded(32) }, []],
])('verifies %s', (_, jwk, algs) => expect(readKey(jwk).verifies).toEqual(algs))

test.each([
  [null, ['not-an-object']],
  [{ ...rsa, kty: 'rsa' }, ['unknown-type']],
  [{ ...rsa, n: undefined }, ['member-missing']],
  [{ ...rsa, n: '?' }, ['not-base64']],
  [{ ...rsa, n: `${rsa.n}==` }, ['plain-base64']],
  [{ ...rsa, n: `AA${rsa.n.slice(2)}` }, ['leading-zero']],
  [{ ...ec, crv: 'BP-512' }, ['unknown-curve']],
  [{ ...ec, y: encoded(31) }, ['wrong-length']],
  [{ ...ec, y: ec.x }, ['off-curve']],
])('%j: %j', (jwk, expected) => expect(faults(jwk)).toEqual(expected))

test('secret members are named', () => {
  expect(readKey({ ...rsa, d: 'x', p: 'y' }).secrets).toEqual(['d', 'p'])
})

describe('certificates', () => {
  const day = 86_400_000
  const dates = { notBefore: 20_000 * day, notAfter: 20_365 * day }
  const x5c = [certificate(dates.notBefore, dates.notAfter, rsa.n)]

  test('their dates are read, and their key compared', () => {
    expect(readKey({ ...rsa, x5c }).certificate).toEqual({ state: 'read', ...dates })
    const other = rsaKey('a', 260)
    expect(readKey({ ...other, x5c }).certificate).toEqual({ state: 'differs' })
  })

  test.each([
    [[], 'empty'],
    [['AAAA'], 'unreadable'],
    [[7], 'unreadable'],
    ['x', 'unreadable'],
  ])('x5c %j is %s', (x5c, state) =>
    expect(readKey({ ...rsa, x5c }).certificate).toEqual({ state }),
  )

  test('alone they are a key for some', () => {
    expect(readKey({ kty: 'RSA', x5c }).material).toBe('certificate')
  })
})

test('of thousands of keys the first 200 are read, and the rest is counted', () => {
  const text = JSON.stringify({ keys: Array.from({ length: 5000 }, () => rsa) })
  const set = readKeySet(text)
  expect(set).toMatchObject({ ok: true, unread: 4800 })
  expect(set.ok && set.keys).toHaveLength(200)
})

test.each([
  ['[]', 'not-json'],
  ['<html>', 'not-json'],
  ['{}', 'no-keys-member'],
  ['{"keys":{}}', 'keys-not-a-list'],
])('%s is no key set: %s', (text, problem) => {
  expect(readKeySet(text)).toMatchObject({ ok: false, problem: { problem } })
})
