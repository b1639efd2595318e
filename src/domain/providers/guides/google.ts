import type { Guide } from '../guide.ts'

export const google: Guide = {
  words: {
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    callbackUrl: 'Authorized redirect URIs',
  },
  itSteps: [
    'Google Cloud console > Google Auth Platform, in a project of the customer’s organization.',
    'Audience: “Internal”, so that only accounts of the organization can log in.',
    'Clients > Create client > “Web application”.',
    'Authorized redirect URIs: add every callback URL below.',
  ],
  notes: [
    'With the audience “External” anyone with a Google account can log in.',
    'Google has no groups scope for login.',
  ],
}
