import { cloudHostPattern } from './patterns.ts'
import type { Recipe, RecipeInput } from './recipe.ts'

/** Asked by both kinds of Okta issuer. */
export const oktaDomain: RecipeInput = {
  id: 'domain',
  label: 'Okta domain',
  hint: 'In the menu under the user’s name, top right in Okta’s Admin Console.',
  placeholder: 'northwind.okta.com',
  clean: 'host',
  pattern: cloudHostPattern,
  known: [
    { pattern: /^[a-z0-9-]+$/, problem: 'The whole domain is needed, like northwind.okta.com.' },
  ],
  rewrite: [
    {
      pattern: /^([a-z0-9-]+)-admin\.(okta(?:preview|-emea|-gov)?\.com|okta\.mil)$/,
      to: '$1.$2',
      says: '“-admin” is the console’s address. Read as {value}.',
    },
  ],
}

export const oktaOrg: Recipe = {
  id: 'okta-org',
  mark: 'Ok',
  title: 'Okta (org server)',
  summary: 'Built in, usual for single sign-on',
  issuer: 'https://{domain}',
  inputs: [oktaDomain],
  presets: { channel: 'back_channel' },
}
