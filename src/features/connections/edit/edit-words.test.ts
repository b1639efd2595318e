import { expect, test } from 'vitest'
import { differenceInWords } from './edit-words.ts'

const map = (more: object = {}) => ({
  name: '${context.tokenset.name}',
  email: '${context.tokenset.email}',
  given_name: '${context.tokenset.given_name}',
  ...more,
})

test('of a long map what is different is told, value by value', () => {
  const { email, ...rest } = map({ name: '${context.tokenset.upn}', plan: 'gold' })
  expect(differenceInWords('attributes', map(), rest)).toEqual({
    before: `{"name":"\${context.tokenset.name}","email":"${email}"} of 3 entries`,
    after: '{"name":"${context.tokenset.upn}","plan":"gold"} of 3 entries',
  })
})

test('where that is long itself, by its names', () => {
  const after = map({ plan: 'x'.repeat(700), name: 'y' })
  expect(differenceInWords('attributes', map(), after)).toEqual({
    before: '3 entries',
    after: '4 entries; changed: name, plan',
  })
})
