import { expect, test } from 'vitest'
import { agoWords } from './when.ts'

const second = 1000
const day = 86_400 * second

test.each([
  [-5 * second, 'just now'],
  [59 * second, 'just now'],
  [60 * second, '1 minute ago'],
  [3 * 3600 * second, '3 hours ago'],
  [day, 'yesterday'],
  [3 * day, '3 days ago'],
  [31 * day, 'last month'],
  [800 * day, '2 years ago'],
])('%i ms before is %s', (before, words) => {
  expect(agoWords(1e12 - before, 1e12)).toBe(words)
})
