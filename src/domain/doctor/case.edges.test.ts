import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { maxDocumentBytes } from '#domain/wire/evidence.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { buildCase, isServed, isTooLarge, publishedIssuer, wasDelivered } from './case.ts'
import { evidenceOfText, type Expectation, type Subject } from './expectation.ts'
import { answer, document, good, issuer, silence } from './fixtures/base.ts'

const read = (subject: Partial<Subject>, expectation: Expectation = {}) =>
  buildCase({ keys: undefined, ...subject }, expectation, production, auth0Profile)

describe('an answer is served', () => {
  test.each([
    [200, true],
    [undefined, true],
    [201, false],
    [304, false],
    [404, false],
  ])('with the status %s: %s', (status, served) => {
    expect(isServed(silence(status === undefined ? {} : { status }))).toBe(served)
  })
  test('neither after a failure nor after a refusal, whatever came before', () => {
    const failure = { class: 'connect', detail: 'ECONNRESET', host: 'idp.example.com' } as const
    expect(isServed(answer(good, { failure }))).toBe(false)
    expect(isServed(answer(good, { refused: { url: issuer, reason: 'port' } }))).toBe(false)
  })
  test('up to the size that Auth0 reads', () => {
    expect(isServed(answer('', { bytes: maxDocumentBytes }))).toBe(true)
    expect(isServed(answer('', { bytes: maxDocumentBytes + 1 }))).toBe(false)
  })
})

describe('too large', () => {
  test('is what the probe stopped reading', () => {
    const stopped = (kind: 'too-large' | 'timeout') =>
      silence({ failure: { class: kind, detail: '', host: 'idp.example.com' } })
    expect(isTooLarge(stopped('too-large'))).toBe(true)
    expect(isTooLarge(stopped('timeout'))).toBe(false)
    expect(isTooLarge(silence({}))).toBe(false)
  })
  test('is measured in bytes, of a file that was pasted as UTF-8', () => {
    const half = maxDocumentBytes / 2
    expect(isTooLarge(evidenceOfText('ü'.repeat(half)))).toBe(false)
    expect(isTooLarge(evidenceOfText('ü'.repeat(half + 1)))).toBe(true)
    expect(isTooLarge(evidenceOfText('x'.repeat(maxDocumentBytes)))).toBe(false)
    expect(isTooLarge(evidenceOfText('x'.repeat(maxDocumentBytes + 1)))).toBe(true)
  })
  test('bytes that were counted go before the text', () => {
    expect(isTooLarge(answer('ü'.repeat(maxDocumentBytes), { bytes: 7 }))).toBe(false)
  })
})

test('a file was not delivered; an answer was', () => {
  expect(wasDelivered(evidenceOfText('{}'))).toBe(false)
  expect(wasDelivered(undefined)).toBe(false)
  expect(wasDelivered(answer({}))).toBe(true)
  expect(wasDelivered(answer({}, { status: 500 }))).toBe(false)
})

describe('what is read', () => {
  test('nothing of an answer that is none, or has no body', () => {
    for (const subject of [
      {},
      { document: silence({ status: 200 }), keys: silence({ status: 200 }) },
      { document: answer(good, { status: 500 }), keys: answer({ keys: [] }, { status: 500 }) },
    ])
      expect(read(subject)).toMatchObject({ parsed: undefined, keys: undefined, names: [] })
  })
  test('an empty body is read, and unreadable', () => {
    expect(read({ document: answer('') }).parsed).toMatchObject({ ok: false })
  })
  test('a document that is no login has no channels and no names', () => {
    const other = read({ document: answer({ issuer, jwks_uri: `${issuer}/jwks` }) })
    expect(other.metadata).toBeDefined()
    expect(other).toMatchObject({ login: undefined, names: [], channels: undefined })
  })
  test('members set by hand stand over the published ones, which stay as they are', () => {
    const found = read({ ...document(), adjusted: { issuer: 'https://other.example' } })
    expect(found.metadata).toEqual({ ...good, issuer: 'https://other.example' })
    expect(found.published).toEqual(good)
    expect(found.names).toEqual(Object.keys(good))
  })
  test('members set by hand over nothing are nothing', () => {
    expect(read({ adjusted: { issuer } }).metadata).toBeUndefined()
  })
  test('the channel that is expected is judged, else the one that suits', () => {
    expect(read(document(), { channel: 'front_channel' }).channel).toBe('front_channel')
    expect(read(document()).channel).toBe('back_channel')
    expect(read({}).channel).toBeUndefined()
  })
})

test('the issuer that was published, or the one by hand where there is no document', () => {
  const manual = { issuer: 'https://by-hand.example' }
  expect(publishedIssuer(read({ manual }))).toBe('https://by-hand.example')
  expect(publishedIssuer(read({ ...document(), manual }))).toBe(issuer)
  expect(publishedIssuer(read({}))).toBeUndefined()
})
