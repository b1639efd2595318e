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
  problem: 'Not a domain. It looks like northwind.okta.com.',
  known: [
    { pattern: /^[a-z0-9-]+$/, problem: 'The whole domain is needed, like northwind.okta.com.' },
  ],
  rewrite: [
    {
      pattern: /^([a-z0-9-]+)-admin\.(okta|oktapreview|okta-emea)\.com$/,
      to: '$1.$2.com',
      says: '“-admin” is the console’s address. Read as {value}.',
    },
  ],
}

export const oktaWords: Recipe['words'] = {
  clientId: 'Client ID',
  clientSecret: 'Client secret',
  callbackUrl: 'Sign-in redirect URIs',
}

export const oktaSteps: Recipe['itSteps'] = [
  'Admin Console > Applications > Applications > Create App Integration.',
  'Sign-in method “OIDC - OpenID Connect”, application type “Web Application”.',
  {
    back: 'Grant type “Authorization Code”.',
    front: 'Grant type “Implicit (hybrid)”, with ID token.',
  },
  'Sign-in redirect URIs: add every callback URL below.',
  'Assignments: the people or groups who are to log in.',
]

export const oktaOrg: Recipe = {
  id: 'okta-org',
  title: 'Okta (org server)',
  summary: 'Okta’s built-in authorization server. Usual for single sign-on.',
  issuer: 'https://{domain}',
  inputs: [oktaDomain],
  words: oktaWords,
  presets: { channel: 'back_channel' },
  itSteps: oktaSteps,
  notes: [
    'A custom URL domain is an issuer of its own: give the one the users log in at.',
    'If the application has “Require PKCE”, leave PKCE at auto or S256.',
    'With the code flow Okta may leave profile claims to userinfo. Look at the ID token of a first login.',
  ],
}
