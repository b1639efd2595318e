import { guidPattern } from './patterns.ts'
import type { Recipe } from './recipe.ts'

export const entra: Recipe = {
  id: 'entra',
  title: 'Microsoft Entra ID',
  summary: 'One directory of Microsoft Entra ID (Azure AD), version 2.0 endpoints.',
  issuer: 'https://login.microsoftonline.com/{tenant}/v2.0',
  inputs: [
    {
      id: 'tenant',
      label: 'Directory (tenant) ID',
      hint: 'On the Overview page of the app registration.',
      placeholder: '00000000-0000-0000-0000-000000000000',
      clean: 'text',
      pattern: guidPattern,
      problem: 'It is a GUID: 32 digits and letters a–f in five groups.',
      known: [
        {
          pattern: /^(common|organizations|consumers)$/i,
          problem:
            'This stands for any directory: its issuer is a template that no ID token matches. Give the one directory’s ID.',
        },
        {
          pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
          problem: 'This is a domain. ID tokens name the directory by its ID; give that.',
        },
      ],
      rewrite: [
        {
          pattern:
            /^(?:https:\/\/login\.microsoftonline\.com\/)?\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?(?:\/.*)?$/i,
          to: '$1',
          says: 'Read as {value}.',
        },
      ],
    },
  ],
  words: {
    clientId: 'Application (client) ID',
    clientSecret: 'client secret (its Value, not its Secret ID)',
    callbackUrl: 'Redirect URI, platform Web',
  },
  // The metadata need not name a PKCE method, and auto then sends none (auth0.com/docs
  // configure-pkce-claim-mapping-for-oidc.mdx).
  presets: { pkce: 'S256', channel: 'back_channel' },
  itSteps: [
    'Entra admin center > App registrations > New registration, accounts in this directory only.',
    'Authentication > Add a platform > Web: add every callback URL below.',
    {
      back: 'Certificates & secrets > New client secret. Copy its Value at once: it is shown only then. Note when it expires.',
      front: 'Authentication > Implicit grant and hybrid flows: turn on “ID tokens”.',
    },
    'Token configuration > Add optional claim > ID: email, family_name, given_name.',
    'API permissions: openid, profile and email of Microsoft Graph; grant consent where your policy asks for it.',
  ],
  notes: [
    'PKCE is set to S256: auto sends none where Entra’s metadata names no method.',
    'A client secret ends at its date, and every login with it. Put the date in a calendar.',
    'Users without a mailbox have no email claim. preferred_username can change and is no proof of an address.',
  ],
}
