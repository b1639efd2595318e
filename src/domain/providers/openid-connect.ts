import type { Recipe } from './recipe.ts'

export const openidConnect: Recipe = {
  id: 'openid-connect',
  title: 'OpenID Connect',
  summary: 'Any provider that speaks OpenID Connect. You give its issuer URL.',
  inputs: [],
  words: {
    clientId: 'Client ID',
    clientSecret: 'Client Secret',
    callbackUrl: 'redirect URI',
  },
  presets: {},
}
