import { expect, test } from 'vitest'
import type { ConnectionView, OptionsView } from '#domain/destinations/auth0/contract/views.ts'
import { issuerOf, strategyInWords } from './list-rows.ts'

const of = (strategy: string, options?: OptionsView): ConnectionView => ({
  id: 'con_1',
  name: 'northwind',
  strategy,
  optionsReadable: options !== undefined,
  otherOptions: [],
  ...(options ? { options } : {}),
})
const url = 'https://id.example/oauth2/.well-known/openid-configuration'

test.each([
  [
    'the issuer itself',
    of('oidc', { issuer: 'https://id.example/', discovery_url: url }),
    'https://id.example/',
  ],
  ['the host of discovery', of('oidc', { issuer: null, discovery_url: url }), 'id.example'],
  ['a discovery URL that is none', of('oidc', { discovery_url: 'nothing' }), 'nothing'],
  ['the other tenant', of('auth0-oidc', { domain: 'child.auth0.com' }), 'child.auth0.com'],
  ['nothing without options', of('oidc'), undefined],
])('an issuer is named by %s', (_, connection, issuer) => {
  expect(issuerOf(connection)).toBe(issuer)
})

test.each([
  [of('oidc', { type: 'front_channel' }), 'oidc · Front Channel'],
  [of('oidc', {}), 'oidc'],
  [of('auth0-oidc', {}), 'auth0-oidc'],
  [of('ad'), 'ad · read only here'],
])('%j in words', (connection, words) => {
  expect(strategyInWords(connection)).toBe(words)
})
