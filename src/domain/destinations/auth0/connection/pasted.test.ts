import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPasted, removedInWords } from '#domain/oidc/clean.ts'
import { looksLikeEntraSecretId, looksLikeUrl } from '#domain/oidc/looks-like.ts'
import { parseDomains } from './domain-input.ts'
import { domainNote } from './domain-notes.ts'
import { isDomain } from './domains.ts'
import { scopeBrings, suggestScopes } from './scope-offers.ts'
import { parseScopes } from './scope-input.ts'
import { isScope, joinScopes } from './scopes.ts'

describe('cleaning', () => {
  test.each([
    ['abc', 'abc', []],
    ['  abc ', 'abc', ['blanks around it']],
    ['ab\r\nc\n', 'abc', ['line breaks']],
    ['\uFEFFabc', 'abc', ['a byte order mark']],
    ['a\u200Bb\u202Ec', 'abc', ['invisible characters']],
    ['a\u3164b\uFE0F\uE000c\u{E0041}\uD800', 'abc', ['invisible characters']],
    ['a\tb\u3000c', 'a\tb\u3000c', []],
    ['\u00A0abc', 'abc', ['no-break blanks']],
    ['a\u0000bc\u007F', 'abc', ['control characters']],
    [' a b\n', 'a b', ['line breaks', 'blanks around it']],
  ])('%j', (pasted, value, removed) => {
    expect(cleanPasted(pasted)).toEqual({ value, removed })
  })

  test('cleaning twice removes nothing more, and changes are always said', () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        ...Array.from('ab \n\r\t\u200B\uFEFF\u00A0\u0000\u2028\u3164\u3000\u{E0041}'),
      ),
    })
    fc.assert(
      fc.property(fc.oneof(fc.string(), noise), (pasted) => {
        const once = cleanPasted(pasted)
        expect(cleanPasted(once.value)).toEqual({ value: once.value, removed: [] })
        expect(once.removed.length > 0).toBe(once.value !== pasted)
      }),
    )
  })

  test('it is said in a sentence', () => {
    expect(removedInWords({ removed: [] })).toBeUndefined()
    expect(removedInWords({ removed: ['line breaks'] })).toBe('Removed line breaks.')
    expect(removedInWords({ removed: ['a', 'b', 'c'] })).toBe('Removed a, b and c.')
  })

  test('a Secret ID and a URL are told from what was asked', () => {
    expect(looksLikeEntraSecretId('01234567-89AB-cdef-0123-456789abcdef')).toBe(true)
    expect(looksLikeEntraSecretId('Abc8Q~01234567-89ab-cdef-0123-456789abcdef')).toBe(false)
    expect(looksLikeUrl('https://idp.example')).toBe(true)
    expect(looksLikeUrl('idp.example/app')).toBe(true)
    expect(looksLikeUrl('123-abc.apps.googleusercontent.com')).toBe(false)
  })
})

describe('domains', () => {
  test('are read out of whatever was pasted', () => {
    const pasted =
      'Acme.com, @b.example;anna@c.example\nhttps://www.d.example/login <e@e.example> acme.com f.example.'
    expect(parseDomains(pasted)).toEqual({
      domains: ['acme.com', 'b.example', 'c.example', 'www.d.example', 'e.example', 'f.example'],
      invalid: [],
    })
  })

  test('what is none is named', () => {
    expect(parseDomains('*.acme.com -a.example ok.example münchen.example').invalid).toEqual([
      '*.acme.com',
      '-a.example',
      'münchen.example',
    ])
  })

  test('what is odd is noted', () => {
    expect(domainNote('gmail.com')).toMatch(/Anyone/)
    expect(domainNote('example')).toMatch(/no dot/)
    expect(domainNote('acme.com')).toBeUndefined()
  })

  test('every domain read is one that Auth0 takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.webUrl()), (pasted) => {
        expect(parseDomains(pasted).domains.every(isDomain)).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.uniqueArray(fc.domain()), (domains) => {
        const lower = [...new Set(domains.map((domain) => domain.toLowerCase()))]
        expect(parseDomains(domains.join(', ')).domains).toEqual(lower)
      }),
    )
  })
})

describe('scopes', () => {
  test('commas, blanks and lines part them; each is kept once', () => {
    expect(parseScopes('openid, profile\nemail\u200B\u3000email "x"')).toEqual({
      scopes: ['openid', 'profile', 'email'],
      invalid: ['"x"'],
    })
  })

  test('openid is always first', () => {
    expect(joinScopes(['email', 'openid'])).toBe('openid email')
    expect(joinScopes([])).toBe('openid')
  })

  test('suggestions leave out what is chosen and what is no scope', () => {
    const supported = ['custom', 'email', 'openid', 'profile', 7, 'a b', 'email']
    expect(suggestScopes(supported, ['email'])).toEqual(['profile', 'custom'])
    expect(suggestScopes(undefined, ['email'])).toEqual(['profile', 'address', 'phone'])
    expect(suggestScopes('openid', [])).toContain('email')
  })

  test('only the standard ones are explained', () => {
    expect(scopeBrings('email')).toMatch(/email_verified/)
    expect(scopeBrings('constructor')).toBeUndefined()
  })

  test('what was joined is read back', () => {
    const scope = fc.string({ minLength: 1 }).filter((one) => isScope(one) && !/[,;]/.test(one))
    fc.assert(
      fc.property(fc.uniqueArray(scope), (scopes) => {
        const all = [...new Set(['openid', ...scopes])]
        expect(parseScopes(joinScopes(scopes)).scopes).toEqual(all)
      }),
    )
  })
})
