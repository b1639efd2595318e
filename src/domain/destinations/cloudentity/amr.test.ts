import { expect, test } from 'vitest'
import { resultingAmr } from './amr.ts'

test.each([
  ['written where there is none', undefined, ['mfa'], ['mfa']],
  ['replaced where there is one', ['pwd', 'otp'], ['face'], ['face']],
  ['left as it came where none is chosen', ['pwd'], [], ['pwd']],
  ['not there where neither is', undefined, [], undefined],
])('amr is %s', (_, came, chosen, result) => {
  expect(resultingAmr(came, chosen)).toEqual(result)
})
