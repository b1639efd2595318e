import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mendTemplate } from './mend-template.ts'
import { parseTemplate } from './template.ts'

const email = '${context.tokenset.email}'

test.each([
  ['${context.tokenset.email', email],
  ['x|${context.tokenset.email', `x|${email}`],
  ['$${context.tokenset.email}', email],
  ['\\${context.tokenset.email}', email],
  ['\\\\$${context.tokenset.email}', email],
  ['{context.tokenset.email}', email],
  ['{{context.tokenset.email}}', email],
  ['${{ context.tokenset.email }}', email],
  ['#{context.tokenset.email}', email],
  ['%{ context.tokenset.email }', email],
  ['$context.tokenset.email', email],
  ['mail: $context.tokenset.email.', `mail: ${email}.`],
  ['${email}', email],
  ['${user.email}', email],
  ['${event.user.email}', email],
  ['${context.id_token.email}', email],
  ['${context.tokenSet.email}', email],
  ['${Context.Token_Set.email}', email],
  ['${context.userInfo.locale}', '${context.userinfo.locale}'],
  ['${ context . tokenset . email }', email],
  ["${context.tokenset['email']}", email],
  ['${context.tokenset.email || context.userinfo.email}', email],
  ['${name} ${context.tokenset.email', '${context.tokenset.name} ${context.tokenset.email}'],
])('%s is meant as %s', (text, meant) => {
  expect(mendTemplate(text)).toBe(meant)
})

test.each(['${}', '${context.tokenset.full name}', '${var.name.x}', '${', email, 'email', ''])(
  '%s is not known to be meant otherwise',
  (text) => {
    expect(mendTemplate(text)).toBeUndefined()
  },
)

test('what is mended has no errors, and is found in no time', () => {
  const pieces = ['$', '{', '}', '\\', 'context.', 'tokenset.', 'email', ' ', '#', '||', "['", "']"]
  const piece = fc.constantFrom(...pieces)
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (all) => {
      const mended = mendTemplate(all.join(''))
      expect(mended === undefined || parseTemplate(mended).errors.length === 0).toBe(true)
    }),
  )
  for (const one of ['$', '\\', '{', '${', '${ ', '${context.', '$context.a', '${a|| '])
    mendTemplate(one.repeat(1000 / one.length))
  expect(mendTemplate('$'.repeat(1001) + '{name}')).toBeUndefined()
})
