import type { Recipe } from './recipe.ts'

export const openidConnect: Recipe = {
  id: 'openid-connect',
  mark: 'Id',
  title: 'OpenID Connect',
  summary: 'Any provider: you give its issuer URL',
  inputs: [],
  presets: {},
}
