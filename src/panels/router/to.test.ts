import { expect, test } from 'vitest'
import { hrefOf } from './to.ts'

test('puts parameters, search and hash into an address', () => {
  expect(hrefOf({ to: '/connections' })).toBe('/connections')
  expect(
    hrefOf({
      to: '/connections/new/$step',
      params: { step: 'issuer' },
      search: { draft: 'a&b=c' },
      hash: 'field-name',
    }),
  ).toBe('/connections/new/issuer?draft=a%26b%3Dc#field-name')
  expect(hrefOf({ to: '/connections/$id/test', params: { id: '../x?y' }, search: {} })).toBe(
    '/connections/..%2Fx%3Fy/test',
  )
  expect(hrefOf({ to: '/issuer-check', search: { url: undefined, issuer: '' } })).toBe(
    '/issuer-check?issuer=',
  )
})
