import type { Recipe } from './recipe.ts'

export const openidConnect: Recipe = {
  id: 'openid-connect',
  title: 'OpenID Connect',
  summary: 'Any provider that speaks OpenID Connect. You give its issuer URL.',
  inputs: [],
  presets: {},
}
