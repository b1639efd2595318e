import type { Guide } from '../guide.ts'

export const oktaWords: Guide['words'] = {
  clientId: 'Client ID',
  clientSecret: 'Client secret',
  callbackUrl: 'Sign-in redirect URIs',
}

/** Asked of both kinds of Okta issuer. */
export const oktaSteps: Guide['itSteps'] = [
  'Admin Console > Applications > Applications > Create App Integration.',
  'Sign-in method “OIDC - OpenID Connect”, application type “Web Application”.',
  {
    back: 'Grant type “Authorization Code”.',
    front: 'Grant type “Implicit (hybrid)”, with ID token.',
  },
  'Sign-in redirect URIs: add every callback URL below.',
  'Assignments: the people or groups who are to log in.',
]

export const oktaOrg: Guide = {
  words: oktaWords,
  itSteps: oktaSteps,
  notes: [
    'A custom URL domain is an issuer of its own: give the one the users log in at.',
    'If the application has “Require PKCE”, leave PKCE at auto or S256.',
    'With the code flow Okta may leave profile claims to userinfo. Look at the ID token of a first login.',
  ],
}
