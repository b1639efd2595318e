import { expect, test } from 'vitest'
import { inOrder, labelOf, matching, namesTwice, stateWords } from './rows.ts'

const idp = (name: string, more: object = {}) => ({
  id: name,
  name,
  method: 'auth0',
  disabled: false,
  hidden: false,
  ...more,
})
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name)

test('stand as the login page orders them, by name where no order is set', () => {
  const all = [idp('c'), idp('b'), idp('z', { display_order: 2 }), idp('y', { display_order: 10 })]
  expect(names(inOrder(all))).toEqual(['z', 'y', 'b', 'c'])
})

test('are found by name, template and domain', () => {
  const all = [
    idp('Staff', { domain: 'acme.eu.auth0.com' }),
    idp('Hooli', { method: 'oidc' }),
    idp('Umbrella', { method: 'saml_v2' }),
  ]
  expect(names(matching(all, ' ACME '))).toEqual(['Staff'])
  expect(names(matching(all, 'openid'))).toEqual(['Hooli'])
  expect(names(matching(all, 'saml_v2'))).toEqual(['Umbrella'])
  expect(names(matching(all, ''))).toHaveLength(3)
})

test('of one name are told', () => {
  const all = [idp('a'), idp('b'), { ...idp('a'), id: 'other' }]
  expect([...namesTwice(all)]).toEqual(['a'])
})

test('each has a label of its own where only texts can stand', () => {
  const all = [idp('a'), idp('b'), { ...idp('a'), id: 'other' }, { ...idp(''), id: 'nameless' }]
  const labels = all.map((one) => labelOf(one, namesTwice(all)))
  expect(labels).toEqual(['a (a)', 'b', 'a (other)', 'nameless'])
})

test.each([
  [{ disabled: true, hidden: true }, 'disabled'],
  [{ disabled: false, hidden: true }, 'hidden'],
  [{ disabled: false, hidden: false }, 'shown'],
])('%o is %s', (state, words) => {
  expect(stateWords(state)).toBe(words)
})
