import { expect, test } from 'vitest'
import { adviceFor } from './advice.ts'

test.each([
  ['tenant', 'The tenant gave no usable answer'],
  ['gateway', 'Greencheck’s server failed'],
  ['browser', 'Greencheck’s server gave no usable answer'],
  ['issuer', 'The issuer does not answer'],
  [undefined, 'The tenant gave no usable answer'],
])('no usable answer: it is said of whom (%s)', (source, title) => {
  expect(adviceFor('unavailable', { source }).title).toBe(title)
})

test('who failed is said of a missing answer alone', () => {
  expect(adviceFor('conflict', { source: 'gateway' }).title).toBe(
    'This is in the way of something else',
  )
})
