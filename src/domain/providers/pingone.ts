import { guidPattern } from './patterns.ts'
import type { Recipe } from './recipe.ts'

export const pingone: Recipe = {
  id: 'pingone',
  mark: 'P1',
  title: 'PingOne',
  summary: 'One environment',
  issuer: 'https://auth.pingone.{region}/{environment}/as',
  inputs: [
    {
      id: 'region',
      label: 'Region',
      hint: 'The end of the console’s address.',
      placeholder: '',
      clean: 'text',
      pattern: /./,
      problem: 'Choose the region.',
      options: [
        { value: 'com', label: 'North America (.com)' },
        { value: 'ca', label: 'Canada (.ca)' },
        { value: 'eu', label: 'Europe (.eu)' },
        { value: 'com.au', label: 'Australia (.com.au)' },
        { value: 'asia', label: 'Asia-Pacific (.asia)' },
        { value: 'sg', label: 'Singapore (.sg)' },
      ],
      initial: 'com',
    },
    {
      id: 'environment',
      label: 'Environment ID',
      hint: 'Settings > Environment Properties.',
      placeholder: '00000000-0000-0000-0000-000000000000',
      clean: 'text',
      pattern: guidPattern,
      problem: 'It is a GUID: 32 digits and letters a–f in five groups.',
      rewrite: [
        {
          pattern: /^https:\/\/auth\.pingone\.[a-z.]+\/([^/?#]+).*$/,
          to: '$1',
          says: 'Read as {value}.',
        },
      ],
      tells: {
        input: 'region',
        pattern: /^https:\/\/auth\.pingone\.([a-z.]+)\//,
        problem: 'This address is of {label}: choose that region.',
      },
    },
  ],
  presets: { channel: 'back_channel' },
}
