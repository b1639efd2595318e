import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDirectLink, directLinkParts } from './direct-link.ts'
import { redirectUris, usableRedirectUris } from './redirect-uris.ts'

const link = {
  origin: 'https://acme.us.auth0.com',
  clientId: 'app1',
  redirectUri: 'https://app.acme.example/callback?a=1&b=2',
  connection: 'northwind',
}

test('a direct link has its parameters in order, escaped', () => {
  expect(buildDirectLink(link)).toBe(
    'https://acme.us.auth0.com/authorize?client_id=app1&response_type=code' +
      '&redirect_uri=https%3A%2F%2Fapp.acme.example%2Fcallback%3Fa%3D1%26b%3D2' +
      '&state=OPAQUE_VALUE&connection=northwind',
  )
})

test('only the placeholder is marked as to be replaced', () => {
  const marked = (state?: string) =>
    directLinkParts({ ...link, ...(state === undefined ? {} : { state }) })
      .filter(({ replace }) => replace)
      .map(({ name }) => name)
  expect(marked()).toEqual(['state'])
  expect(marked('xyz')).toEqual([])
})

test('a server reads back what was put in', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(text, text, text, text, (clientId, redirectUri, connection, state) => {
      const url = new URL(
        buildDirectLink({ origin: link.origin, clientId, redirectUri, connection, state }),
      )
      expect(url.pathname).toBe('/authorize')
      expect([...url.searchParams]).toEqual([
        ['client_id', clientId],
        ['response_type', 'code'],
        ['redirect_uri', redirectUri],
        ['state', state],
        ['connection', connection],
      ])
    }),
  )
})

describe('redirect URIs of an application', () => {
  test.each([
    ['https://app.example/cb', 'spa', true],
    ['http://localhost:3000', 'spa', true],
    ['https://*.app.example/cb', 'spa', false],
    ['https://{organization_name}.app.example', 'spa', false],
    ['com.example.app://cb', 'spa', false],
    ['com.example.app://cb', 'native', true],
    ['javascript:alert(1)', 'native', false],
    ['nothing', 'spa', false],
  ])('%s of a %s application', (uri, app_type, usable) => {
    const [judged] = redirectUris({ callbacks: [uri, uri], app_type })
    expect(judged?.usable).toBe(usable)
    if (!usable) expect(judged?.note).toBeDefined()
    expect(usableRedirectUris({ callbacks: [uri, uri], app_type })).toHaveLength(usable ? 1 : 0)
  })
})
