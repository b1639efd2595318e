import { serverPattern } from './patterns.ts'
import type { Recipe } from './recipe.ts'

export const salesforce: Recipe = {
  id: 'salesforce',
  mark: 'Sf',
  title: 'Salesforce',
  summary: 'An org or Experience Cloud site',
  issuer: 'https://{domain}',
  inputs: [
    {
      id: 'domain',
      label: 'My Domain URL',
      hint: 'Setup > My Domain. For an Experience Cloud site, the site’s URL with its path.',
      placeholder: 'northwind.my.salesforce.com',
      clean: 'base',
      pattern: serverPattern,
      known: [
        {
          pattern: /^[a-z0-9-]+$/,
          problem: 'The whole domain is needed, like northwind.my.salesforce.com.',
        },
      ],
      rewrite: [
        {
          pattern: /^([a-z0-9-]+(?:\.sandbox)?)\.lightning\.force\.com(?:\/.*)?$/,
          to: '$1.my.salesforce.com',
          says: 'This is the address of its pages. Read as {value}.',
        },
      ],
    },
  ],
  presets: { channel: 'back_channel' },
}
