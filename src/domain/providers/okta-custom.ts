import { oktaDomain } from './okta-org.ts'
import type { Recipe } from './recipe.ts'

export const oktaCustom: Recipe = {
  id: 'okta-custom',
  mark: 'Oc',
  title: 'Okta (custom server)',
  summary: 'Made in API access management',
  issuer: 'https://{domain}/oauth2/{server}',
  inputs: [
    oktaDomain,
    {
      id: 'server',
      label: 'Authorization server ID',
      hint: 'Security > API > Authorization Servers: the last part of the Issuer URI.',
      placeholder: 'default',
      clean: 'text',
      pattern: /^[A-Za-z0-9_-]+$/,
      problem: 'Letters and digits only, like default or aus1a2b3c4d5e6f7g8h9.',
      rewrite: [
        { pattern: /^https?:\/\/.*\/oauth2\/([^/?#]+).*$/, to: '$1', says: 'Read as {value}.' },
      ],
      initial: 'default',
    },
  ],
  presets: { channel: 'back_channel' },
}
