import { expect, test } from 'vitest'
import { pkceOutlook } from './pkce.ts'

test.each([
  [['S256', 'plain'], 'S256', 'The issuer publishes S256, plain. Auto uses S256.', false],
  [undefined, 'none', 'The issuer publishes no PKCE method. Auto sends no PKCE.', false],
  [['s256'], 'none', 'The issuer publishes s256. Auto knows none of these.', true],
] as const)('auto with %j sends %s', (methods, sends, words, warns) => {
  const metadata = { code_challenge_methods_supported: methods }
  expect(pkceOutlook('auto', metadata)).toEqual({ sends, words, warns })
})

test.each([
  [['S256'], 'disabled', false],
  [['plain'], 'disabled', true],
  [['S256'], 'plain', true],
  [undefined, 'S256', false],
] as const)('%j published, %s chosen: amber where the report is', (methods, mode, warns) => {
  expect(pkceOutlook(mode, { code_challenge_methods_supported: methods }).warns).toBe(warns)
})
