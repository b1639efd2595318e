import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { channels, pkceModes } from '#domain/oidc/values.ts'
import { holdsUnseen } from '#text/unseen.ts'
import { failureClasses, refusalReasons, type Evidence } from '#domain/wire/evidence.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { members } from '#domain/oidc/issuer/members.ts'
import { memberRows } from '#domain/oidc/issuer/member-rows.ts'
import { announce } from './announce.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import type { Expectation, Subject } from './expectation.ts'
import { answer, good, silence, typed } from './fixtures/base.ts'
import { rsaKey } from './fixtures/key-material.ts'

/** Judges, words everything, and checks what every face relies on. */
function judge(subject: Subject, expectation: Expectation = {}) {
  const diagnosis = diagnose(subject, expectation, production, auth0Profile)
  for (const finding of diagnosis.findings) {
    const words = describeFinding(finding, diagnosis.place)
    const { message = '', headline, how, expected = '', got = '', fix } = words
    const lines = [headline, how, expected, got, fix?.label ?? '', ...message.split('\n')]
    expect(lines.filter(holdsUnseen)).toEqual([])
    expect(message).not.toMatch(/undefined|\[object/)
  }
  expect(announce(diagnosis).sentence).toMatch(
    /^(?:Issuer (?:found|not found|incomplete)|Could not tell)/,
  )
  if (diagnosis.metadata) {
    memberRows(diagnosis.metadata)
  }
  return diagnosis
}

const text = fc.string({ unit: 'binary', maxLength: 60 })
const url = fc.oneof(fc.webUrl(), text, fc.constant('https://{tenant}/x'), fc.constant('urn:x'))
const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), url, fc.array(text, { maxLength: 4 }))
const jwkNames = ['kty', 'use', 'kid', 'alg', 'key_ops', 'crv', 'n', 'e', 'x', 'y', 'x5c', 'd', 'k']

const dictionary = (names: readonly string[], base: object) =>
  fc
    .dictionary(fc.oneof(fc.constantFrom(...names), text), value, { maxKeys: 8 })
    .map((changes) => ({ ...base, ...changes }))

const expectation = fc.record<Expectation>(
  {
    channel: fc.constantFrom(...channels),
    pkce: fc.constantFrom(...pkceModes),
    clientAuth: fc.constantFrom('client_secret_post', 'private_key_jwt'),
    scopes: fc.array(text, { maxLength: 4 }),
    claims: fc.array(text, { maxLength: 4 }),
    issuer: url,
  },
  { requiredKeys: [] },
)

test('any bytes', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.json()), fc.oneof(text, fc.json()), (document, keys) => {
      judge({ typed: typed(), document: answer(document), keys: answer(keys) })
    }),
  )
})

test('any value in any member, of the document and of a key', () => {
  const documents = fc.oneof(
    dictionary(Object.keys(members), good),
    dictionary(Object.keys(members), {}),
  )
  const keySets = fc.array(dictionary(jwkNames, rsaKey('a')), { maxLength: 3 })
  fc.assert(
    fc.property(documents, keySets, expectation, (document, keys, expected) => {
      judge({ typed: typed(), document: answer(document), keys: answer({ keys }) }, expected)
      judge({ manual: document, adjusted: { issuer: null }, keys: undefined }, expected)
    }),
  )
})

test('any way of not answering', () => {
  const silent = fc
    .record<Partial<Evidence>>(
      {
        url,
        ms: fc.nat(),
        status: fc.integer({ min: 100, max: 599 }),
        failure: fc.record({ class: fc.constantFrom(...failureClasses), detail: text, host: text }),
        refused: fc.record({ url, reason: fc.constantFrom(...refusalReasons) }),
        headers: fc.dictionary(fc.constantFrom('content-type', 'date'), text),
        body: text,
        bytes: fc.nat(),
      },
      { requiredKeys: [] },
    )
    .map(silence)
  fc.assert(
    fc.property(silent, silent, (document, keys) => {
      judge({ typed: typed(), document, keys })
      judge({ typed: typed(), document: answer(good), keys })
      judge({ typed: typed(), document, keys: 'lost' })
      judge({ typed: typed(), document: 'lost', keys })
    }),
  )
})

test('anything at the issuer that the document names', () => {
  const published = fc.oneof(url, fc.constant('https://login.example.com'))
  const home = fc.oneof(dictionary(Object.keys(members), good), text, fc.json())
  fc.assert(
    fc.property(published, home, (issuer, body) => {
      const there = answer(body, { url: `${issuer}/.well-known/openid-configuration` })
      judge({ typed: typed(), document: answer({ ...good, issuer }), keys: undefined, home: there })
    }),
  )
})

test('nothing at all is no verdict', () => {
  expect(judge({ keys: undefined }).verdict).toBe('could-not-tell')
  expect(judge({ typed: typed(), keys: undefined }).verdict).toBe('could-not-tell')
  const sandbox = { loopbackHttp: ['http://localhost:4500'] }
  const waiting = { typed: typed('http://localhost:4500', sandbox), keys: undefined }
  expect(diagnose(waiting, {}, sandbox, auth0Profile).verdict).toBe('could-not-tell')
})
