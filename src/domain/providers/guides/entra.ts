import type { Guide } from '../guide.ts'

export const entra: Guide = {
  words: {
    clientId: 'Application (client) ID',
    clientSecret: 'client secret (its Value, not its Secret ID)',
    callbackUrl: 'Redirect URI, platform Web',
  },
  // learn.microsoft.com/entra/identity-platform/how-to-add-credentials
  secretLife: 'Entra ID lets a client secret live for 24 months at most.',
  itSteps: [
    'Entra admin center > App registrations > New registration, accounts in this directory only.',
    'Authentication > Add a platform > Web: add every callback URL below.',
    {
      back: 'Certificates & secrets > New client secret. Copy its Value at once: it is shown only then. Note when it expires.',
      key: 'Certificates: our public key, from the JWKS URL below.',
      front: 'Authentication > Implicit grant and hybrid flows: turn on “ID tokens”.',
    },
    'Token configuration > Add optional claim > ID: email, family_name, given_name.',
    'Optional claim xms_edov for the ID token as well, which says whether the domain of the email is proven: where Token configuration does not list it, Manifest > optionalClaims > idToken: add { "name": "xms_edov" }.',
    'API permissions: openid, profile and email of Microsoft Graph; grant consent where your policy asks for it.',
  ],
  notes: [
    'PKCE is set to S256: auto sends none where Entra’s metadata names no method.',
    'A client secret ends at its date, and every login with it. Put the date in a calendar.',
    'There is no email_verified. The optional claim xms_edov comes only with email, and vouches for the domain of the address, not for the mailbox.',
    'Users without a mailbox have no email claim. preferred_username can change and is no proof of an address.',
  ],
  // learn.microsoft.com/entra/identity-platform/optional-claims-reference
  lacks: { email_verified: 'xms_edov' },
}
