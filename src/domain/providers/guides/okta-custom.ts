import type { Guide } from '../guide.ts'
import { oktaSteps, oktaWords } from './okta-org.ts'

export const oktaCustom: Guide = {
  words: oktaWords,
  itSteps: [
    ...oktaSteps,
    'Security > API > the server > Access Policies: a policy that lets the new application in.',
  ],
  notes: [
    'Without an access policy for the application Okta answers access_denied.',
    'A custom claim arrives when it is added to the ID token, always.',
  ],
}
