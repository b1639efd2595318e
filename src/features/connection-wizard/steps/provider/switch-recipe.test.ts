import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recipeOf } from '#domain/providers/all.ts'
import { recipeIds } from '#domain/providers/recipe.ts'
import { switchInputs, switchScopes } from './switch-recipe.ts'

test('both kinds of Okta server ask for one domain: it is taken along', () => {
  const inputs = { domain: 'northwind.okta.com' }
  const switched = switchInputs(inputs, recipeOf('okta-org'), recipeOf('okta-custom'))
  expect(switched).toMatchObject({ domain: 'northwind.okta.com', server: 'default' })
})

test('another provider’s domain is not', () => {
  const inputs = { domain: 'northwind.eu.auth0.com' }
  const switched = switchInputs(inputs, recipeOf('auth0-tenant'), recipeOf('okta-org'))
  expect(switched).not.toHaveProperty('domain')
})

test('there and back again loses nothing that was typed', () => {
  const recipe = fc.constantFrom(...recipeIds).map(recipeOf)
  fc.assert(
    fc.property(recipe, recipe, fc.string(), (from, to, typed) => {
      const inputs = Object.fromEntries(from.inputs.map(({ id }) => [id, typed]))
      const back = switchInputs(switchInputs(inputs, from, to), to, from)
      expect(back).toMatchObject(inputs)
    }),
  )
})

test('AD FS asks for its own scope; leaving it takes the preset back, and a choice stays', () => {
  const usual = ['openid', 'profile', 'email']
  const [oidc, adfs] = [recipeOf('openid-connect'), recipeOf('adfs')]
  const preset = switchScopes(usual, oidc, adfs, usual)
  expect(preset).toEqual([...usual, 'allatclaims'])
  expect(switchScopes(preset, adfs, oidc, usual)).toEqual(usual)
  expect(switchScopes(['openid'], oidc, adfs, usual)).toEqual(['openid'])
})
