import type { Recipe } from './recipe.ts'

export const google: Recipe = {
  id: 'google',
  title: 'Google',
  summary: 'Google accounts and Google Workspace.',
  issuer: 'https://accounts.google.com',
  inputs: [],
  presets: { channel: 'back_channel' },
}
