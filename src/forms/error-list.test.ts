import { expect, test } from 'vitest'
import { errorList, firstMessage } from './error-list.ts'

const error = (message: string) => ({ type: 'custom', message })

test('lists each field once, with the id of its control, and leaves the banner out', () => {
  expect(
    errorList({
      name: error('Enter a name'),
      options: { type: error('Choose a type'), issuer: error('Enter the issuer') },
      domains: [undefined, error('b_c is no domain'), error('d_e is no domain')],
      root: { server: error('The tenant gave no usable answer') },
    }),
  ).toEqual([
    { id: 'field-name', message: 'Enter a name' },
    { id: 'field-options.type', message: 'Choose a type' },
    { id: 'field-options.issuer', message: 'Enter the issuer' },
    { id: 'field-domains', message: 'b_c is no domain' },
  ])
})

test.each([
  [undefined, undefined],
  [error(''), undefined],
  [error('Add one'), 'Add one'],
  [{ root: error('Too many') }, 'Too many'],
  [[undefined, error('Second')], 'Second'],
])('first message of %j', (node, message) => {
  expect(firstMessage(node)).toBe(message)
})
