import { expect, test } from 'vitest'
import { verdictOf, type Weighed } from './severity.ts'

const weighed = (...severities: Weighed['severity'][]): Weighed[] =>
  severities.map((severity) => ({ severity }))

test.each([
  [weighed(), 'works'],
  [weighed('fine', 'note'), 'works'],
  [weighed('note', 'breaks-some'), 'works-with-warnings'],
  [weighed('breaks-some', 'unknown'), 'could-not-tell'],
  [weighed('unknown', 'blocks'), 'will-not-work'],
  [[{ severity: 'unknown', matters: false } as const], 'works'],
])('%j → %s', (findings, verdict) => expect(verdictOf(findings)).toBe(verdict))
