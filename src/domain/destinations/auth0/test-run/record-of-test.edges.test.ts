import { expect, test } from 'vitest'
import { trialKey } from '../credential/trial.ts'
import { testRecordKey } from './record.ts'
import { keepOwnNotes, withoutTestRecord } from './record-of-test.ts'

const mark = { [testRecordKey]: 'passed' }
const other = { [testRecordKey]: 'forged' }

test.each([
  [{ owner: 'a', ...mark }, { owner: 'a' }],
  [{ owner: 'a' }, { owner: 'a' }],
  [mark, undefined],
  [{}, undefined],
  [undefined, undefined],
  ['odd', undefined],
  [['odd'], undefined],
])('of the notes %j the record is taken away: %j', (metadata, left) => {
  expect(withoutTestRecord({ id: 'con_1', metadata })).toStrictEqual({
    id: 'con_1',
    metadata: left,
  })
})

test.each([
  ['kept where an edit drops it', { a: '1', ...mark }, { b: '2' }, { b: '2', ...mark }],
  ['kept where an edit drops all', mark, undefined, mark],
  ['not forged', { ...mark }, { b: '2', ...other }, { b: '2', ...mark }],
  ['not made up', { a: '1' }, { b: '2', ...mark }, { b: '2' }],
  ['not made up of nothing', undefined, other, {}],
  ['beside the mark of a trial', { [trialKey]: 'con_1' }, mark, { [trialKey]: 'con_1' }],
  ['no trial that is made up', { a: '1' }, { [trialKey]: 'con_2' }, {}],
])('the record is %s', (_, before, after, metadata) => {
  expect(keepOwnNotes({ metadata: before }, { id: 'con_1', metadata: after })).toStrictEqual({
    id: 'con_1',
    metadata,
  })
})

test.each([
  [mark, { b: '2', ...mark }],
  [{ a: '1' }, { b: '2' }],
  [undefined, undefined],
  [undefined, { b: '2' }],
])('an edit that leaves it alone stays as it is', (before, metadata) => {
  const after = { id: 'con_1', metadata }
  expect(keepOwnNotes({ metadata: before }, after)).toBe(after)
})
