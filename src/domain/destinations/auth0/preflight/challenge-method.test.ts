import { expect, test } from 'vitest'
import type { PkceMode } from '#domain/oidc/values.ts'
import { challengeMethod } from './challenge-method.ts'

test.each<[PkceMode, unknown, string | undefined]>([
  ['auto', ['plain', 'S256'], 'S256'],
  ['auto', ['plain'], 'plain'],
  ['auto', ['S512'], undefined],
  ['auto', undefined, undefined],
  ['S256', undefined, 'S256'],
  ['plain', ['S256'], 'plain'],
  ['disabled', ['S256'], undefined],
])('%s, published %o: %s', (mode, published, method) => {
  const metadata = { code_challenge_methods_supported: published }
  expect(challengeMethod(mode, metadata)).toBe(method)
})
