import type { Recipe } from './recipe.ts'

export const jumpcloud: Recipe = {
  id: 'jumpcloud',
  mark: 'Jc',
  title: 'JumpCloud',
  summary: 'One organization',
  // The published issuer ends with a slash.
  issuer: 'https://oauth.id.{region}/',
  inputs: [
    {
      id: 'region',
      label: 'Region',
      hint: 'The end of the Admin Portal’s address.',
      placeholder: '',
      clean: 'text',
      pattern: /./,
      problem: 'Choose the region.',
      options: [
        { value: 'jumpcloud.com', label: 'United States' },
        { value: 'eu.jumpcloud.com', label: 'Europe' },
        { value: 'in.jumpcloud.com', label: 'India' },
      ],
      initial: 'jumpcloud.com',
    },
  ],
  presets: { channel: 'back_channel' },
}
