import type { Guide } from '../guide.ts'

export const entra: Guide = {
  words: {
    clientId: 'Application (client) ID',
    clientSecret: 'client secret (its Value, not its Secret ID)',
    callbackUrl: 'Redirect URI, platform Web',
  },
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
