import type { Recipe } from './recipe.ts'

export const google: Recipe = {
  id: 'google',
  mark: 'Go',
  also: 'G Suite',
  title: 'Google',
  summary: 'Accounts and Workspace',
  issuer: 'https://accounts.google.com',
  inputs: [],
  presets: { channel: 'back_channel' },
}
