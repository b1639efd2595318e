import { cloudHostPattern } from './patterns.ts'
import type { Recipe } from './recipe.ts'

export const onelogin: Recipe = {
  id: 'onelogin',
  mark: 'Ol',
  title: 'OneLogin',
  summary: 'One account, its current (v2) issuer',
  issuer: 'https://{domain}/oidc/2',
  inputs: [
    {
      id: 'domain',
      label: 'OneLogin domain',
      hint: 'Where users sign in to OneLogin.',
      placeholder: 'northwind.onelogin.com',
      clean: 'host',
      pattern: cloudHostPattern,
      known: [
        {
          pattern: /^[a-z0-9-]+$/,
          problem: 'The whole domain is needed, like northwind.onelogin.com.',
        },
        {
          pattern: /^(?:openid-connect|www|app|developers)\.onelogin\.com$/,
          problem:
            'This one belongs to no account. One that does looks like northwind.onelogin.com.',
        },
      ],
    },
  ],
  presets: { channel: 'back_channel' },
}
