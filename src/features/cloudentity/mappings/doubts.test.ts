import { expect, test } from 'vitest'
import { doubtsOf, typesAgree } from './doubts.ts'

const around = {
  attributes: [
    { name: 'email', type: 'string' },
    { name: 'updated_at', type: 'number' },
    { name: 'userinfo.team', type: 'string' },
  ],
  context: [
    { name: 'email', type: 'string' },
    { name: 'email_verified', type: 'bool' },
    { name: 'updated_at', type: 'number' },
  ],
  getUserInfo: false,
}
const email = { source: 'email', target: 'email', type: 'string' }

test.each([
  ['nothing, where the types agree', email, []],
  [
    'another type of the context',
    { ...email, target: 'email_verified' },
    [/makes a string of it; the context keeps a bool/],
  ],
  [
    'another type of the attribute',
    { ...email, target: 'email_verified', type: 'bool' },
    [/weak decoding is off/],
  ],
  [
    'nothing of the types, where weak decoding turns one into the other',
    { ...email, target: 'email_verified', type: 'bool', allow_weak_decoding: true },
    [],
  ],
  [
    'Auth0’s text, where a number is wanted',
    { source: 'updated_at', target: 'updated_at', type: 'number' },
    [/Auth0 sends updated_at as text/],
  ],
  [
    'the same with weak decoding',
    { source: 'updated_at', target: 'updated_at', type: 'number', allow_weak_decoding: true },
    [/Auth0 sends updated_at as text/],
  ],
  ['no such attribute', { ...email, source: 'mail' }, [/No attribute is called mail/]],
  ['that the whole is copied', { source: '.', target: '.', type: 'any' }, [/copies everything/]],
  ['no such context attribute', { ...email, target: 'plan' }, [/has no attribute plan/]],
  ['UserInfo that is not asked', { ...email, source: 'userinfo.team' }, [/“Get user info” is off/]],
  [
    'a type that is none',
    { ...email, target: '.', type: 'date' },
    [/copies everything/, /date is no type/],
  ],
  [
    'nothing of a static text',
    { target: 'email', type: 'string', mode: 'static', static: 'a' },
    [],
  ],
  [
    'a static value of another type',
    { target: 'email_verified', type: 'bool', mode: 'static', static: 'a' },
    [/cannot be made a bool/],
  ],
])('says %s', (_, mapping, wanted) => {
  expect(doubtsOf(mapping, around)).toEqual(wanted.map((one) => expect.stringMatching(one)))
})

test.each([
  ['all the same', email, true],
  ['a static value of the context’s type', { ...email, mode: 'static', static: 'a' }, true],
  ['weakly decoded', { source: 'email', target: 'email_verified', type: 'bool' }, false],
  ['of any type', { ...email, type: 'any' }, false],
  ['of no attribute', { ...email, source: 'mail' }, false],
])('types %s', (_, mapping, agree) => {
  expect(typesAgree(mapping, around)).toBe(agree)
})
