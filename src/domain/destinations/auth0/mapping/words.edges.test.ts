import { describe, expect, test } from 'vitest'
import { isEditable } from '../connection/edit/editable.ts'
import {
  type NoteAbout,
  type NoteWords,
  type ProfileNoteCode,
  noteWords,
} from './profile-note-words.ts'

const codes = Object.keys(noteWords) as ProfileNoteCode[]
const words = (code: ProfileNoteCode, more: Partial<NoteAbout> = {}): NoteWords =>
  noteWords[code]({ code, attribute: 'team', ...more })

describe.each(codes)('%s', (code) => {
  test('has a headline, a reason in sentences and a field to go to', () => {
    const { headline, why, byMap = 'None.', field } = words(code)
    expect(headline).toMatch(/\S{2}/)
    expect(why).toMatch(/^[A-Z].+\.$/)
    expect(byMap).toMatch(/^[A-Z].+\.$/)
    expect(isEditable(field)).toBe(true)
  })
})

test.each(
  [...codes].filter((code) => words(code).headline !== words(code, { attribute: 'x' }).headline),
)('%s names the attribute', (code) => {
  expect(words(code).headline).toContain('team')
})

test('what is about one attribute names it', () => {
  const silent = codes.filter((code) => !words(code).headline.includes('team'))
  expect(silent).toEqual([
    'no-email',
    'group-overage',
    'dropped-unseen',
    'verified-as-text',
    'unverified',
    'verified-unsaid',
  ])
})

describe('no email', () => {
  const noScope = 'The connection does not ask for the scope email.'
  const noMap = 'The map has no attribute email.'
  const none =
    'The scope email is asked for and no address came: the account has none, or their IT does not release it to this client.'
  const instead = ' The claim upn may hold one: map email to ${context.tokenset.upn}.'
  test.each([
    [{ mapLacks: true }, noMap, 'attributes'],
    [{}, none, 'scopes'],
    [{ standIn: { claim: 'upn' } }, none + instead, 'attributes'],
    [{ mapLacks: true, standIn: { claim: 'upn' } }, noMap + instead, 'attributes'],
  ])('%j', (about, why, field) => {
    expect(words('no-email', about)).toEqual({ headline: 'No email address', why, field })
  })
  test.each<[NoteAbout['standIn'], string, string]>([
    [{ claim: 'emails', entries: 1 }, 'one: map email to ${context.tokenset.emails}', 'attributes'],
    [{ claim: 'emails', entries: 2, unfit: 'list' }, 'holds 2, which use_map joins', 'scopes'],
    [{ claim: 'upn', unfit: 'windows' }, 'holds none, but a Windows sign-in name', 'scopes'],
    [{ claim: 'upn', unfit: 'guest' }, 'holds none, but a guest’s sign-in name', 'scopes'],
  ])('%j', (standIn, why, field) => {
    const found = words('no-email', { standIn })
    expect(found.why).toContain(why)
    expect(found.field).toBe(field)
    expect(found.why.includes('Azure')).toBe(standIn?.claim === 'emails')
  })
  test('for want of the scope, before all else', () => {
    const found = words('no-email', { scopeLacks: true, mapLacks: true, standIn: { claim: 'upn' } })
    expect(found.why.startsWith(noScope)).toBe(true)
    expect(found.field).toBe('scopes')
  })
})

test.each([
  [undefined, 'team is dropped'],
  [0, 'team is dropped, with 0 entries'],
  [1, 'team is dropped, with 1 entry'],
  [2, 'team is dropped, with 2 entries'],
])('dropped, of %s entries', (entries, headline) => {
  expect(words('dropped', { entries }).headline).toBe(headline)
})

test.each<[ProfileNoteCode, Partial<NoteAbout>, string]>([
  ['dropped', {}, 'Auth0 keeps this name to itself: the login works and the value is gone.'],
  [
    'dropped',
    { instead: 'federated_team' },
    'Auth0 keeps this name to itself: the login works and the value is gone. Map it to a name that is free: federated_team.',
  ],
  [
    'missing',
    {},
    'Its claim did not come. Their IT releases the claim to this client, or map another one.',
  ],
  [
    'missing',
    { from: ['tokenset.a', 'tokenset.b'], scope: 'phone' },
    'tokenset.a, tokenset.b did not come. The scope phone brings it, and the connection does not ask for it.',
  ],
  ['unreadable', { problem: 'The expression is empty.' }, 'The expression is empty.'],
])('%s, %j: why', (code, about, why) => {
  expect(words(code, about).why).toBe(why)
})

test('a claim that a scope would bring is mended at the scopes', () => {
  expect(words('missing', { scope: 'phone' }).field).toBe('scopes')
  expect(words('missing').field).toBe('attributes')
})

test.each<[Partial<NoteAbout>, string, string]>([
  [{ noAddress: 'windows' }, 'a Windows sign-in name (DOMAIN\\user)', 'Or map another claim.'],
  [{}, 'something else', 'Or map another claim.'],
  [
    { standIn: { claim: 'upn' } },
    'something else',
    'The claim upn may hold one: map email to ${context.tokenset.upn}.',
  ],
  [{ standIn: { claim: 'upn', unfit: 'guest' } }, 'something else', 'Or map another claim.'],
])('no address: %j', (about, why, byMap) => {
  const found = words('no-address', about)
  expect(found.why).toContain(`It holds ${why}: no mail`)
  expect(found.byMap).toBe(byMap)
})

test('without a word on the address, the map is named where it has none', () => {
  expect(words('verified-unsaid', { mapLacks: true }).why).toContain('The map has no attribute')
  expect(words('verified-unsaid').why).toContain('Their IT releases the claim.')
})

test('how many entries, where that is known', () => {
  expect(words('many-entries', { entries: 300 }).headline).toBe('team holds 300 entries')
  expect(words('many-entries').headline).toBe('team holds many entries')
})
