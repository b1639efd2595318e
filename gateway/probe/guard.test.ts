import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { attempts } from './attempts.ts'
import { checkAddresses, checkRedirect, checkUrl, literalAddress, parseUrl } from './guard.ts'

const sandbox = { loopbackHttp: ['http://localhost:4500'] }

/** The target of a URL that may be resolved. */
function targetOf(text: string, rules = production) {
  const checked = checkUrl(text, rules)
  if ('refused' in checked) throw new TypeError(`${text} is refused: ${checked.refused.reason}`)
  return checked.target
}

describe('before a name is resolved', () => {
  const early = attempts.filter(({ reason }) => reason !== 'address')
  test.each(early)('$url: $reason $kind', ({ url, reason, kind }) => {
    const href = URL.canParse(url) ? new URL(url).href : url
    const refused = { url: href, reason, ...(kind !== undefined && { kind }) }
    expect(checkUrl(url, production)).toStrictEqual({ refused })
  })

  test.each([443, 8443, 9443, 9031])('port %i is one of an IdP', (port) => {
    expect(targetOf(`https://idp.example:${port}/`)).toMatchObject({ sandbox: false })
  })

  test('a listed origin may be plain and on any port, with that scheme and no userinfo', () => {
    expect(targetOf('http://localhost:4500/x', sandbox)).toMatchObject({ sandbox: true })
    for (const [url, reason] of [
      ['http://localhost:4501/', 'scheme'],
      ['https://localhost:4500/', 'port'],
      ['blob:http://localhost:4500/x', 'scheme'],
      ['http://u@localhost:4500/', 'userinfo'],
    ] as const)
      expect(checkUrl(url, sandbox)).toMatchObject({ refused: { reason } })
  })

  test('of a redirect the scheme is refused as such, all else as it is', () => {
    expect(checkRedirect('http://idp.example/', production)).toStrictEqual({
      refused: { url: 'http://idp.example/', reason: 'redirect-scheme', kind: 'http' },
    })
    expect(checkRedirect('https://idp.example:22/', production)).toMatchObject({
      refused: { reason: 'port' },
    })
    expect(checkRedirect('https://idp.example/', production)).toHaveProperty('target')
  })
})

test.each([
  ['https://idp.example/', 'idp.example', undefined],
  ['https://idp.example./', 'idp.example', undefined],
  ['https://93.184.216.34/', '93.184.216.34', '93.184.216.34'],
  ['https://[2606:4700::1111]/', '2606:4700::1111', '2606:4700::1111'],
])('%s is the host %s', (url, host, literal) => {
  expect(targetOf(url).host).toBe(host)
  expect(literalAddress(targetOf(url))).toBe(literal)
})

describe('the addresses of a name', () => {
  const url = 'https://idp.example/'
  test.each(attempts.filter(({ resolves }) => resolves))(
    '$resolves: $kind',
    ({ url, resolves = [], kind }) => {
      const target = targetOf(url)
      const address = resolves.find((one) => one !== '93.184.216.34')
      expect(checkAddresses(target, resolves)).toStrictEqual({
        url: target.url.href,
        reason: 'address',
        address,
        kind,
      })
    },
  )
  test('may all be public, or none at all', () => {
    expect(checkAddresses(targetOf(url), ['93.184.216.34', '2606:4700::1111'])).toBeUndefined()
    expect(checkAddresses(targetOf(url), [])).toBeUndefined()
  })
  test('of a listed origin are loopback and nothing else', () => {
    const target = targetOf('http://localhost:4500/', sandbox)
    expect(checkAddresses(target, ['127.0.0.1', '::1'])).toBeUndefined()
    expect(checkAddresses(target, ['127.0.0.1', '93.184.216.34'])).toMatchObject({
      address: '93.184.216.34',
      kind: 'public',
    })
  })
})

test('a relative URL needs one that it is relative to', () => {
  expect(parseUrl('/x', new URL('https://idp.example/a'))?.href).toBe('https://idp.example/x')
  expect(parseUrl('/x')).toBeUndefined()
})
