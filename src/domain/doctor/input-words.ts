import type { InputNote, InputProblem } from '#domain/oidc/issuer/normalize.ts'
import type { Profile } from './profile.ts'

const problems: Readonly<Record<InputProblem, (profile: Profile) => string>> = {
  empty: () => 'Enter the issuer’s URL.',
  'not-a-url': () => 'This is no URL. Enter one like https://idp.example.com.',
  scheme: ({ name }) => `${name} asks over https only. Enter a URL that begins with https://.`,
  userinfo: () => 'Leave out the user name before the @; a URL with credentials is not asked.',
  query: () => 'An issuer has no “?”. Leave out everything from there on.',
  fragment: () => 'An issuer has no “#”. Leave out everything from there on.',
  host: () => 'The host name is not complete. Enter one like idp.example.com.',
  'too-long': ({ name, maxDiscoveryUrl }) =>
    `${name} takes at most ${maxDiscoveryUrl} characters for the discovery URL.`,
}

/** What is wrong with the input, for its field. */
export const inputProblemWords = (problem: InputProblem, profile: Profile): string =>
  problems[problem](profile)

/** What was changed or understood while reading the input. */
export const inputNoteWords: Readonly<Record<InputNote, string>> = {
  'blanks-removed': 'Blanks or invisible characters were removed.',
  'scheme-added': 'https:// was added in front.',
  'full-url': 'Read as the full URL of the discovery document.',
  'oauth-form':
    'This is where a plain OAuth server publishes. The OpenID Connect document of the same issuer is asked instead.',
}
