import { expect, test } from 'vitest'
import { dictionary } from '../failures/dictionary.ts'
import type { About } from '../failures/row.ts'
import { judgePage } from './judge-page.ts'
import type { PreflightCheck } from './verdict.ts'

const check: PreflightCheck = {
  clientId: 'our-id',
  callback: 'https://acme.us.auth0.com/login/callback',
  channel: 'back_channel',
  scope: 'openid',
}
const rowAbout = (about: About | undefined) =>
  dictionary.find((row) => row.about === about)?.id ?? 'none'
const control = (alike: boolean) => ({ ms: 1, status: 400, alike })
const judged = (about: About | undefined, alike?: boolean) =>
  judgePage(
    { kind: 'page', ...(about && { reads: rowAbout(about) }) },
    { status: 400, control: alike === undefined ? undefined : control(alike) },
    check,
  )

test.each<[About | undefined, boolean | undefined, 'bad' | 'unknown', RegExp]>([
  ['callback', false, 'bad', /^The callback is not registered for this client$/],
  ['callback', true, 'unknown', /^Could not tell for sure\. Its page reads like: /],
  ['callback', undefined, 'unknown', /^Could not tell for sure\./],
  ['client', true, 'bad', /^The client is not known, or disabled$/],
  ['client', false, 'bad', /^The client is not known, or disabled$/],
  [undefined, true, 'unknown', /^Could not tell: it answered with a page \(400\)$/],
  [undefined, false, 'unknown', /^Could not tell: it answered with a page \(400\)$/],
])('a page about %s, to a made-up client alike: %s', (about, alike, kind, headline) => {
  const verdict = judged(about, alike)
  expect(verdict.kind).toBe(kind)
  expect(verdict.headline).toMatch(headline)
  expect(verdict).toMatchObject({
    who: 'their-it',
    message: expect.stringContaining('https://acme.us.auth0.com/login/callback'),
  })
})

test('what a made-up client gets says whether the page is about this one', () => {
  expect(judged(undefined, true).reason).toMatch(/same page/)
  expect(judged(undefined, false).reason).toMatch(/another page, so it seems to know this client/)
})
