import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeReturnPath } from './return-path.ts'

const origin = 'https://greencheck.example'

describe('safeReturnPath', () => {
  test.each([
    '/connections',
    '/connections/con_1?draft=1#top',
    '/connections/new/issuer?draft=a%20b',
    '/@host/x',
    '/%2f%2fhost',
    '/connections?next=//evil.example',
  ])('keeps %s', (path) => {
    expect(safeReturnPath(path, origin)).toBe(path)
  })

  test.each([
    ['//evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['\t//evil.example'],
    [' //evil.example'],
    ['/.//evil.example'],
    ['/x/..//evil.example'],
    ['/%2e//evil.example'],
    ['https:evil.example'],
    ['https://evil.example'],
    [`${origin}.evil.example/`],
    [`${origin}@evil.example/`],
    ['%2f%2fevil.example'],
    ['javascript:alert(1)'],
    ['///evil.example'],
    ['/\\/evil.example'],
    ['connections'],
    [''],
    [undefined],
    [null],
    [['/connections']],
    ['/?code=used&state=used'],
  ])('goes home instead of %j', (asked) => {
    expect(safeReturnPath(asked, origin)).toBe('/connections')
  })

  const nasty = fc
    .array(
      fc.constantFrom('/', '\\', '.', '..', '%2e', '%2f', '\t', '\n', ' ', '@', ':', 'h', '?', '#'),
    )
    .map((parts) => parts.join(''))

  test('whatever is asked, the answer is a path of this origin, and asking again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          nasty,
          nasty.map((text) => `/${text}`),
          fc.string(),
          fc.webUrl(),
        ),
        (asked) => {
          const path = safeReturnPath(asked, origin)
          expect(path).toMatch(/^\/(?![/\\])/)
          expect(new URL(path, origin).origin).toBe(origin)
          expect(safeReturnPath(path, origin)).toBe(path)
        },
      ),
    )
  })
})
