import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '#domain/wire/evidence.ts'
import { isLinear } from '#testing/steps-of.ts'
import { issuerOrigin } from '../bench.helper.ts'
import { onlyForm, textOf, titleOf } from './html.ts'
import { readAuthorization, readToken } from './read-answers.ts'
import { type Answer, createIdpBench, redirect } from './idp.helper.ts'
import { asked, callback } from './request.helper.ts'

describe('the authorization answer', () => {
  const answerTo = async (authorize: Answer) => {
    const { evidence } = await createIdpBench({ authorize })
    return (await evidence(asked())).authorization.answer
  }
  const returned = { kind: 'callback', by: 'redirect', ours: true, issued: false }
  const back = (sent: URLSearchParams, rest: string) =>
    redirect(`${callback}?state=${sent.get('state') ?? ''}&${rest}`)

  test.each<[string, Answer, object]>([
    [
      'an error',
      (sent) => back(sent, 'error=login_required&error_description=a%20b'),
      { ...returned, error: 'login_required', description: 'a b' },
    ],
    [
      'an error in the fragment',
      (sent) => redirect(`${callback}#error=login_required&state=${sent.get('state') ?? ''}`),
      { ...returned, error: 'login_required' },
    ],
    [
      'a code: only that there is one',
      (sent) => back(sent, 'code=c-1'),
      { ...returned, issued: true },
    ],
    [
      'without our state',
      () => redirect(`${callback}?error=login_required`),
      { ...returned, ours: false, error: 'login_required' },
    ],
    ['elsewhere', () => redirect('https://sso.example/login?x=1'), elsewhere('sso.example')],
    [
      'to another path',
      () => redirect(`${callback}/x?error=login_required`),
      elsewhere('localhost:4400'),
    ],
    [
      'to a host that only begins so',
      () => redirect('http://localhost:4400@evil.example/login/callback?error=login_required'),
      elsewhere('evil.example'),
    ],
    [
      'to the callback with a user name',
      () => redirect('http://a@localhost:4400/login/callback?error=login_required'),
      elsewhere('localhost:4400'),
    ],
    ['to an address that is none', () => redirect('https://['), elsewhere('')],
    ['a relative address', () => redirect('/login'), elsewhere('localhost:4500')],
    [
      'a page',
      () => new Response('<TITLE\n>A\n &amp;\tB</title><title>C</title>', { status: 403 }),
      { kind: 'page', title: 'A & B' },
    ],
    ['a page above the limit', () => new Response('x'.repeat(600 * 1024)), { kind: 'page' }],
    ['nothing', () => new Response(''), { kind: 'page' }],
  ])('%s', async (_, authorize, answer) => {
    expect(await answerTo(authorize)).toEqual(answer)
  })

  test('of a page only what people read is read, and its text stays here', async () => {
    const unread = '<a href="?redirect_uri_mismatch">x</a><!-- redirect_uri_mismatch -->'
    expect(await answerTo(() => new Response(unread))).toEqual({ kind: 'page' })
    const html = '<h1>Error 400</h1><p>redirect_uri_<b></b>mismatch</p><p>redirect_uri_mismatch'
    const answer = await answerTo(() => new Response(html))
    expect(answer).toEqual({ kind: 'page', reads: expect.any(String) })
    expect(JSON.stringify(answer)).not.toContain('Error 400')
  })

  const formPage = (inputs: string, attributes = `method="POST" action="${callback}"`) =>
    `<!doctype html><form ${attributes}>${inputs}</form>`
  const hidden = (name: string, value: string) =>
    `<input type="hidden" name="${name}" value="${value}"/>`

  test('a posted form to our callback is a return too', async () => {
    const answer = await answerTo((sent) => {
      const state = hidden('state', sent.get('state') ?? '')
      return new Response(formPage(hidden('error', 'login_required') + state))
    })
    expect(answer).toEqual({ ...returned, by: 'form', error: 'login_required' })
  })

  test.each([
    ['to another address', formPage('', 'method=post action=https://evil.example/login/callback')],
    ['by GET', formPage('', `method="get" action="${callback}"`)],
    ['one of two', formPage('') + formPage('')],
    ['in a comment', `<!-- ${formPage('')} -->`],
    ['in a script', `<script>${formPage('')}</script>`],
  ])('a form %s is a page', async (_, html) => {
    expect(await answerTo(() => new Response(html))).toEqual({ kind: 'page' })
  })

  test('a member that comes twice is none', () => {
    const html = formPage(hidden('error', 'a') + hidden('error', 'b') + hidden('state', '&#x41;'))
    expect(onlyForm(html)?.inputs).toEqual(
      new Map([
        ['error', undefined],
        ['state', 'A'],
      ]),
    )
  })
})

const evidenceOf = (part: Partial<Evidence>): Evidence => ({
  url: `${issuerOrigin}/authorize`,
  hops: [],
  at: 1,
  ms: 1,
  headers: {},
  ...part,
})

test('whatever comes back: bounded texts, and never more than the row names', () => {
  const html = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<form ',
          '<!--',
          '-->',
          '<script',
          '<input name=',
          '<title>',
          `"`,
          '>',
          '&#',
        ),
        fc.string(),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''))
  const json = fc.json().map(String)
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 599 }),
      fc.oneof(fc.webUrl(), fc.string()),
      fc.oneof(html, json, fc.string({ unit: 'binary' })),
      (status, location, body) => {
        const evidence = evidenceOf({ status, headers: { location }, body })
        const answers = [
          readAuthorization(evidence, { callback, state: 's' }, (text) => text),
          readToken(evidence, (text) => text),
        ]
        for (const answer of answers)
          for (const value of Object.values(answer))
            expect(String(value).length).toBeLessThanOrEqual(600)
      },
    ),
  )
})

test('twice as long is twice as much to read and no more, whatever a page repeats', () => {
  const pieces = [
    '<!--',
    '<script',
    '<form',
    '<title',
    '<input',
    'a=',
    'name=',
    '"',
    "'",
    ' ',
    '&#',
  ]
  const text = (minLength: number) =>
    fc
      .array(fc.constantFrom(...pieces, 'a', '>'), { minLength, maxLength: 4 })
      .map((parts) => parts.join(''))
  const pages = fc.record({ before: text(0), part: text(1), after: text(0) })
  // Comments that close each other.
  const byTwos = { before: '<title', part: '<!-->"&#', after: '>' }
  for (const read of [titleOf, onlyForm, textOf]) expect(isLinear(read, byTwos)).toBe(true)
  fc.assert(
    fc.property(pages, (page) => {
      for (const read of [titleOf, onlyForm, textOf]) expect(isLinear(read, page)).toBe(true)
    }),
  )
  // The attributes of one form, which is read to its end.
  for (const part of ['a', ' ', 'a ', 'a="', "a='", `a='b" `, 'a="b"', 'a= ', '=', '&#', 'a=a '])
    expect(isLinear(onlyForm, { before: '<form action=a method=b ', part, after: '>' })).toBe(true)
})

function elsewhere(host: string) {
  return { kind: 'elsewhere', host }
}
