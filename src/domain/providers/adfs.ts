import { cloudHostPattern } from './patterns.ts'
import type { Recipe } from './recipe.ts'

export const adfs: Recipe = {
  id: 'adfs',
  mark: 'Ad',
  also: 'Active Directory Federation Services',
  title: 'AD FS',
  summary: 'Windows Server 2016 or later',
  issuer: 'https://{server}/adfs',
  inputs: [
    {
      id: 'server',
      label: 'Federation Service name',
      hint: 'AD FS Management > Edit Federation Service Properties.',
      placeholder: 'sts.northwind.example',
      clean: 'host',
      pattern: cloudHostPattern,
    },
  ],
  // Without `allatclaims` the ID token has a fixed set of claims, none of which is an email
  // (learn.microsoft.com/windows-server/identity/ad-fs/development/custom-id-tokens-in-ad-fs).
  presets: { channel: 'back_channel', scopes: ['openid', 'profile', 'email', 'allatclaims'] },
}
