import { expect, test } from 'vitest'
import type { Line } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { summaryOf } from './summary.ts'

const line: Line = { tokens: [], verdict: 'arrives', breaks: [] }

test('what no login has shown is said of the configuration alone', () => {
  expect(summaryOf([line, line])).toEqual({
    kind: 'good',
    headline: 'No claim is lost on its way as it is configured',
    rest: '2 of 2 arrive, if sent.',
  })
  expect(summaryOf([line, { ...line, value: 'a' }])).toEqual({
    kind: 'good',
    headline: 'No claim is lost on its way',
    rest: '2 of 2 arrive.',
  })
})
