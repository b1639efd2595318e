import { expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { callbackUrls, isReady } from './callback-urls.ts'

test('the tenant and every custom domain, pending ones marked', () => {
  const domains = [
    { domain: 'login.acme.example', status: 'ready' },
    { domain: 'new.acme.example', status: 'pending_verification' },
  ]
  const urls = callbackUrls('acme.us.auth0.com', domains, production)
  expect(urls.map(({ url, from, state }) => [url, from, state])).toEqual([
    ['https://acme.us.auth0.com/login/callback', 'tenant', 'ready'],
    ['https://login.acme.example/login/callback', 'custom', 'ready'],
    ['https://new.acme.example/login/callback', 'custom', 'pending_verification'],
  ])
  expect(urls.filter(isReady)).toHaveLength(2)
})

test('the sandbox is http where it is listed', () => {
  const rules = { loopbackHttp: ['http://localhost:4400'] }
  expect(callbackUrls('localhost:4400', [], rules)[0]?.url).toBe(
    'http://localhost:4400/login/callback',
  )
})
