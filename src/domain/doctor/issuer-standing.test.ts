import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { buildCase } from './case.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import type { Expectation, Subject } from './expectation.ts'
import { answer, document, good, issuer, typed } from './fixtures/base.ts'
import { homeUrlOf } from './issuer-standing.ts'

const other = 'https://login.example.com'
const homeUrl = `${other}/.well-known/openid-configuration`
const theirs = { ...good, issuer: other }
const there = (body: unknown, more: Partial<Evidence> = {}) =>
  answer(body, { url: homeUrl, ...more })

/** The finding about an issuer that differs, with its words, the verdict, and what is asked first. */
function judge(subject: Subject, expectation: Expectation = {}) {
  const args = [subject, expectation, production, auth0Profile] as const
  const { findings, place, verdict } = diagnose(...args)
  const finding = findings.find((one) => 'difference' in one)
  const asked = homeUrlOf(buildCase(...args))
  return { finding, verdict, asked, words: finding && describeFinding(finding, place) }
}
const differing = (home?: Subject['home'], published = other) =>
  judge({ ...document({ issuer: published }), home })

describe('the issuer that is named is asked before it is offered', () => {
  test('it serves the same document: offered, and no obstacle', () => {
    const { finding, verdict, words } = differing(there(theirs))
    expect(finding).toMatchObject({ code: 'issuer-elsewhere', severity: 'breaks-some' })
    expect(words?.fix).toMatchObject({ field: 'discovery_url', value: other })
    expect(verdict).toBe('works-with-warnings')
  })

  test.each(['authorization_endpoint', 'token_endpoint', 'jwks_uri'])(
    'it publishes another %s: this document is not its own, and is not to be used',
    (member) => {
      const { finding, verdict, words } = differing(
        there({ ...theirs, [member]: `${other}/${member}` }),
      )
      expect(finding).toMatchObject({ code: 'issuer-differs', severity: 'blocks' })
      expect(words?.why).toContain(`${member} differ`)
      expect(words?.why).toContain('attack')
      expect(words?.fix).toMatchObject({ value: other })
      expect(verdict).toBe('will-not-work')
    },
  )

  test.each<readonly [string, Subject['home'], RegExp]>([
    ['was not asked', undefined, /was not looked at/],
    ['our side lost it', 'lost', /was not looked at/],
    ['it has no document', there('', { status: 404 }), /there is nothing at this URL/],
    ['it is a page', there('<!doctype html><title>Home</title>'), /no discovery document is there/],
    [
      'it names the first again',
      there(good),
      /the document there names https:\/\/idp\.example\.com/,
    ],
    ['another was asked', answer(theirs, { url: `${issuer}/x` }), /was not looked at/],
  ])('%s: could not tell, nothing offered, both ways on', (_, home, seen) => {
    const { finding, verdict, words } = differing(home)
    expect(finding).toMatchObject({ code: 'issuer-differs', severity: 'unknown' })
    expect(verdict).toBe('could-not-tell')
    expect(words).not.toHaveProperty('fix')
    expect(words?.how).toMatch(seen)
    expect(words?.how).toMatch(/upload this document as metadata file.*set the issuer by hand/)
    expect(words?.how).toContain('Only a test login shows it.')
    expect(words?.why).toContain('attack')
  })

  test.each([
    ['one that is named', other, homeUrl],
    ['one that answers at the URL that was asked', `${issuer}:443`, undefined],
    ['a look-alike', 'https://idp.ex\u0430mple.com', undefined],
    ['the URL of the document', `${issuer}/.well-known/openid-configuration`, undefined],
    ['the one that was typed', issuer, undefined],
    ['one that is no issuer', 'acme.com', undefined],
  ])('asked: %s', (_, published, url) => {
    expect(differing(undefined, published).asked).toBe(url)
  })

  test('nothing is asked for a file, a metadata file, or where an issuer was asked for exactly', () => {
    const subject = document({ issuer: other })
    expect(judge({ ...subject, typed: undefined }).asked).toBeUndefined()
    expect(judge({ ...subject, manual: theirs }).asked).toBeUndefined()
    expect(judge(subject, { issuer }).asked).toBeUndefined()
  })
})

test('a difference the URL does not show: the same answer counts for both', () => {
  const { finding, words } = differing(undefined, `${issuer}:443`)
  expect(finding).toMatchObject({ code: 'issuer-elsewhere' })
  expect(words?.fix?.value).toBe(`${issuer}:443`)
})

test.each([
  `${issuer}/.well-known`,
  `${issuer}/.well-known/oauth-authorization-server`,
  `${issuer}.`,
  `${issuer}\\`,
  `${issuer},`,
])('%s would be read as another when it is entered: nothing is offered', (published) => {
  const { finding, asked, verdict, words } = differing(undefined, published)
  expect(finding).toMatchObject({ code: 'issuer-differs', severity: 'unknown' })
  expect(words).not.toHaveProperty('fix')
  expect(asked).toBeUndefined()
  expect(verdict).toBe('could-not-tell')
})

test.each(['', '/'])('an issuer that is the URL of its document, with %j at its end', (end) => {
  const published = `${issuer}/.well-known/openid-configuration${end}`
  const { finding, verdict, words } = differing(undefined, published)
  expect(finding).toMatchObject({ code: 'issuer-is-document-url', severity: 'unknown' })
  expect(words?.headline).toBe('The published issuer is the document’s own URL')
  expect(words).not.toHaveProperty('fix')
  expect(verdict).toBe('could-not-tell')
})

describe('the ways on', () => {
  test('a metadata file says which: a warning, and a login will show it', () => {
    const { document: _, ...rest } = document()
    const { finding, verdict } = judge({ ...rest, manual: theirs })
    expect(finding).toMatchObject({ code: 'issuer-by-hand', severity: 'breaks-some' })
    expect(verdict).toBe('works-with-warnings')
  })

  test.each([issuer, 'https://third.example'])('by hand: %s', (by) => {
    const subject = { ...document({ issuer: other }), adjusted: { issuer: by } }
    expect(judge(subject).finding).toMatchObject({ code: 'issuer-by-hand' })
  })

  test('a stored connection: the issuer of its URL may be right, a third one is not', () => {
    const subject = { ...document({ issuer: other }), typed: typed() }
    const stored = (by: string) =>
      judge({ ...subject, adjusted: { issuer: by } }, { issuer: by }).finding
    expect(stored(issuer)).toMatchObject({ code: 'issuer-by-hand' })
    expect(stored('https://third.example')).toMatchObject({
      code: 'issuer-differs',
      severity: 'blocks',
    })
  })

  test('against a document that fits its URL no other issuer is right', () => {
    const subject = { ...document(), adjusted: { issuer: `${issuer}/` } }
    expect(judge(subject).finding).toMatchObject({ code: 'issuer-differs', severity: 'blocks' })
  })
})
