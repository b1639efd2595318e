import { describe, expect, test } from 'vitest'
import type { ProfileLine } from './compare-profile.ts'
import { entriesOf, lineNotes } from './line-notes.ts'
import type { NoteSubject } from './note-subject.ts'
import type { PredictedAttribute } from './prediction.ts'

const attribute: PredictedAttribute = {
  name: 'team',
  fate: 'kept',
  from: ['tokenset.team'],
  notes: [],
  errors: [],
}
const line = (
  more: Partial<ProfileLine> = {},
  predicted?: Partial<PredictedAttribute>,
): ProfileLine => ({
  name: 'team',
  present: false,
  match: 'unjudged',
  ...(predicted && { predicted: { ...attribute, ...predicted } }),
  ...more,
})
const subject: NoteSubject = {
  strategy: 'oidc',
  options: { scope: 'openid' },
  lines: [],
  basis: 'pasted',
  claims: { team: ['a', 'b'], 'a.b': ['c'], tokenset: 1 },
}
const codes = (one: ProfileLine, more: Partial<NoteSubject> = {}) =>
  lineNotes(one, { ...subject, ...more }).map(({ code }) => code)

test.each([
  [['a', 'b'], 2],
  [[], 0],
  ['a,b', undefined],
  [Array.from({ length: 50 }, () => 'a').join(','), undefined],
  [Array.from({ length: 51 }, () => 'a').join(','), 51],
  [7, undefined],
  [null, undefined],
])('%j has so many entries: %s', (value, entries) => {
  expect(entriesOf(value)).toBe(entries)
})

describe('a note on a line', () => {
  const many = Array.from({ length: 51 }, () => 'a')
  const markup = (value: unknown) => line({ present: true, value })
  test.each<[string, ProfileLine, Partial<NoteSubject>, string[]]>([
    ['dropped', line({}, { fate: 'restricted', notes: ['list-to-text'] }), {}, ['dropped']],
    ['unreadable', line({}, { fate: 'unreadable' }), {}, ['unreadable']],
    ['missing', line({}, { fate: 'missing' }), {}, ['missing']],
    ['missing, and there', line({ present: true }, { fate: 'missing' }), {}, []],
    ['missing, of no claims', line({}, { fate: 'missing' }), { basis: 'none' }, []],
    [
      'missing, of UserInfo',
      line({}, { fate: 'missing', notes: ['userinfo-unknown'] }),
      {},
      ['userinfo-unknown'],
    ],
    [
      'UserInfo, by what was told',
      line({}, { notes: ['userinfo-unknown'] }),
      { basis: 'told' },
      [],
    ],
    ['UserInfo, and there', line({ present: true }, { notes: ['userinfo-unknown'] }), {}, []],
    [
      'text for true',
      line({ name: 'email_verified', present: true, value: 'true' }),
      {},
      ['verified-as-text'],
    ],
    ['true', line({ name: 'email_verified', present: true, value: true }), {}, []],
    ['false', line({ name: 'email_verified', present: true, value: false }), {}, ['unverified']],
    ['false, predicted', line({ name: 'email_verified' }, { value: false }), {}, ['unverified']],
    ['false, of another', line({ present: true, value: false }), {}, []],
    [
      'text for true, predicted',
      line({ name: 'email_verified' }, { value: 'no' }),
      {},
      ['verified-as-text'],
    ],
    ['a tag', markup('a <b>'), {}, ['markup']],
    ['an end tag', markup('</b'), {}, ['markup']],
    ['a comment', markup('<!--'), {}, ['markup']],
    ['an instruction', markup('<?php'), {}, ['markup']],
    ['a big tag', markup('<B'), {}, ['markup']],
    ['a list of tags', markup(['<b>']), {}, []],
    ['less than', markup('a < b <3'), {}, []],
    [
      'a stored value over the predicted one',
      line({ present: true, value: 'a' }, { value: '<b>' }),
      {},
      [],
    ],
    ['many entries', markup(many), {}, ['many-entries']],
    ['some entries', markup(many.slice(1)), {}, []],
    ['a joined list', line({}, { notes: ['list-to-text'] }), {}, ['list-to-text']],
    ['a gap', line({}, { notes: ['part-missing'] }), {}, ['part-missing']],
    ['a gap, of no claims', line({}, { notes: ['part-missing'] }), { basis: 'none' }, []],
    ['a dot', line({}, { notes: ['dotted-name'] }), {}, ['dotted-name']],
    ['a token', line({}, { notes: ['token-stored'] }), {}, ['token-stored']],
    ['absent', line({ match: 'absent' }), {}, ['absent']],
    ['different', line({ match: 'different' }), {}, ['different']],
    ['kept', line({ match: 'kept' }), {}, ['kept']],
    ['not kept', line({ match: 'transient' }, {}), {}, ['transient']],
    ['not kept, nor predicted', line({ match: 'transient' }), {}, []],
    ['nothing', line({ match: 'equal' }, {}), {}, []],
  ])('%s', (_, one, more, expected) => {
    expect(codes(one, more)).toEqual(expected)
  })
})

describe('what a note is made of', () => {
  const [dropped] = lineNotes(line({}, { fate: 'restricted', suggestion: 'free' }), subject)
  test('a dropped list is counted as it was sent', () => {
    expect(dropped).toMatchObject({ attribute: 'team', entries: 2, instead: 'free' })
    expect(dropped?.from).toEqual(['tokenset.team'])
  })
  test.each([
    [['tokenset.a.b'], 1],
    [['userinfo.team'], undefined],
    [['tokenset.toString'], undefined],
    [[], undefined],
  ])('of %j', (from, entries) => {
    const [note] = lineNotes(line({}, { fate: 'restricted', from }), subject)
    expect(note?.entries).toBe(entries)
  })
  test('of a list that is stored, as it is stored', () => {
    const one = line({ match: 'different', present: true, value: ['a'] }, { value: ['a', 'b'] })
    expect(lineNotes(one, subject)[0]?.entries).toBe(1)
    const predicted = line({ match: 'absent' }, { value: ['a', 'b'] })
    expect(lineNotes(predicted, subject)[0]?.entries).toBe(2)
  })
  test.each([
    ['tokenset.phone_number', 'openid', 'phone'],
    ['tokenset.phone_number', 'openid phone', undefined],
    ['userinfo.phone_number', 'openid', 'phone'],
    ['tokenset.department', 'openid', undefined],
    ['tokenset.address.x', 'openid', undefined],
  ])('%s, asked for by %s, lacks the scope %s', (from, scope, lacks) => {
    const missing = line({}, { fate: 'missing', from: [from] })
    expect(lineNotes(missing, { ...subject, options: { scope } })[0]?.scope).toBe(lacks)
  })
  test('the scope is said of what is missing only, the error in words', () => {
    const from = ['tokenset.phone_number']
    const errors = [{ code: 'empty', at: 0, length: 3, found: '${}' } as const]
    const [note] = lineNotes(line({}, { fate: 'unreadable', from, errors }), subject)
    expect(note).toMatchObject({ scope: undefined, problem: 'The expression is empty.' })
    expect(lineNotes(line({}, { fate: 'missing', from: [] }), subject)[0]?.scope).toBeUndefined()
  })
})
