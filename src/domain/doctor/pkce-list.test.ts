import { expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import type { Expectation } from './expectation.ts'
import { document } from './fixtures/base.ts'

function judge(methods: unknown, expectation: Expectation = {}) {
  const subject = document({ code_challenge_methods_supported: methods })
  const { findings, place, advice, verdict } = diagnose(
    subject,
    expectation,
    production,
    auth0Profile,
  )
  const told = findings.filter(({ code }) => code.startsWith('pkce-'))
  return { told, words: told.map((one) => describeFinding(one, place)), advice, verdict }
}

test.each([
  ['in lower case', ['s256']],
  ['with a hyphen', ['S-256']],
  ['another word', ['invalid']],
  ['a hash by its name', ['SHA256', 'sha-256']],
  ['a boolean as text', ['true']],
  ['with a blank', ['S256 ']],
])('a list %s names no known method, and is not called left out', (_, methods) => {
  const { told, words, advice, verdict } = judge(methods)
  expect(told.map(({ code }) => code)).toEqual(['pkce-unknown'])
  expect(words[0]?.got).toContain(`“${methods[0]}”`)
  expect(advice.pkce?.reason).not.toMatch(/not published|is published/)
  expect(verdict).toBe('works-with-warnings')
})

test.each([
  ['s256', /“s256” is probably S256/],
  ['Plain', /“Plain” is probably plain/],
])('%s is probably another one', (method, how) => {
  expect(judge([method]).words[0]?.how).toMatch(how)
})

test('a word that is like none is no spelling of one', () => {
  expect(judge(['invalid']).words[0]?.how).not.toContain('probably')
})

test.each(['S256', 'plain', 'disabled'] as const)(
  'chosen %s: the unknown list is said once',
  (pkce) => {
    const { told } = judge(['s256'], { pkce })
    expect(told.map(({ code, severity }) => [code, severity])).toEqual([
      ['pkce-unknown', pkce === 'disabled' ? 'note' : 'breaks-some'],
    ])
  },
)

test('beside a known method an unknown one does no harm', () => {
  expect(judge(['S256', 's512']).told).toEqual([])
  expect(judge(['plain', 's256']).words[0]?.got).toBe('“plain” and “s256”')
})

test.each([
  ['left out', undefined, 'Left out, which means not supported'],
  ['null', null, 'Left out, which means not supported'],
  ['empty', [], 'An empty list, which says nothing'],
])('%s: not published', (_, methods, got) => {
  const { told, words } = judge(methods)
  expect(told.map(({ code }) => code)).toEqual(['pkce-unpublished'])
  expect(words[0]?.got).toBe(got)
})
