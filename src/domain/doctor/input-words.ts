import type { InputNote, InputProblem } from '#domain/oidc/issuer/normalize.ts'
import type { Profile } from './profile.ts'

const problems: Readonly<Record<InputProblem, (profile: Profile) => string>> = {
  empty: () => 'Enter the issuer’s URL.',
  'not-a-url': () => 'This is no URL. Enter one like https://idp.example.com.',
  scheme: ({ name }) => `${name} asks over https only. Enter a URL that begins with https://.`,
  userinfo: () => 'Leave out the user name before the @; a URL with credentials is not asked.',
  query: () => 'An issuer has no “?”. Leave out everything from there on.',
  fragment: () => 'An issuer has no “#”. Leave out everything from there on.',
  host: ({ name }) =>
    `A host name without a dot exists in an inner network only, and ${name} asks from the internet. Enter one like idp.example.com.`,
  'too-long': ({ name, maxDiscoveryUrl }) =>
    `${name} takes at most ${maxDiscoveryUrl} characters for the discovery URL.`,
  several: () => 'There is more than one URL in it. Enter the issuer’s alone.',
}

/** What is wrong with the input, for its field. */
export const inputProblemWords = (problem: InputProblem, profile: Profile): string =>
  problems[problem](profile)

/** What was changed or understood while reading the input. */
export const inputNoteWords: Readonly<Record<InputNote, string>> = {
  taken: 'The URL was taken out of what stood around it.',
  slashes: '“\\” was read as “/”.',
  'blanks-removed': 'Blanks or invisible characters were removed.',
  'scheme-added': 'https:// was added in front.',
  'request-cut': 'The request behind “?” was left out: it belongs to one login.',
  'full-url': 'Read as the full URL of the discovery document.',
  completed: 'The end of the discovery document’s URL was added.',
  'uma-form':
    'This is where a UMA 2.0 server publishes. The OpenID Connect document of the same issuer is asked instead.',
  'oauth-form':
    'This is where a plain OAuth server publishes. The OpenID Connect document of the same issuer is asked instead.',
}
