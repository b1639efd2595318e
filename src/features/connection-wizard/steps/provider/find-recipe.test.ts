import { expect, test } from 'vitest'
import { recipes } from '#domain/providers/all.ts'
import { findRecipes } from './find-recipe.ts'

test.each([
  ['okta', ['okta-org', 'okta-custom']],
  ['ADFS', ['adfs']],
  ['ad fs', ['adfs']],
  ['azure', ['entra']],
  ['aws', ['cognito']],
  ['ping', ['pingone', 'pingfederate']],
  ['red hat', ['keycloak']],
  ['g suite', ['google']],
  ['no such provider', ['openid-connect']],
  ['(*', recipes.map(({ id }) => id)],
  ['', recipes.map(({ id }) => id)],
])('“%s” finds %j', (sought, ids) => {
  expect(findRecipes(sought).map(({ id }) => id)).toEqual(ids)
})

test('every provider has a mark of its own, of two characters', () => {
  const marks = recipes.map(({ mark }) => mark)
  expect(new Set(marks).size).toBe(recipes.length)
  expect(marks.filter((mark) => !/^[A-Z][A-Za-z0-9]$/.test(mark))).toEqual([])
})
