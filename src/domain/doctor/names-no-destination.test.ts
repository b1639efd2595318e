import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(
  ['./**/*.ts', '../oidc/**/*.ts', '../providers/**/*.ts', '!**/*.test.ts'],
  { query: '?raw', import: 'default', eager: true },
)

/** About an identity provider that is itself an Auth0 tenant. */
const ofTenants = ['../providers/auth0-tenant.ts']

/** What an Auth0 tenant puts into the tokens it issues. */
const issued = [
  'Auth0 gives one like that where no audience was asked for',
  'Permissions at the API, from Auth0’s roles.',
  'The grant by which Auth0 issued the access token.',
  'The Auth0 organization that was logged in to.',
]

/** A file without its comments. Prettier puts one at the beginning of a line, or behind blanks. */
const code = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:\/\*|\*|\/\/)/.test(line))
    .map((line) => line.replace(/\s\/\/ .*$/, ''))
    .join('\n')

test.each(Object.entries(sources).filter(([path]) => !ofTenants.includes(path)))(
  '%s names no destination',
  (_, text) => {
    const rest = issued.reduce((left, words) => left.replace(words, ''), code(text))
    expect(rest.match(/.*(?:Auth0|auth0\.com|Cloudentity).*/g) ?? []).toEqual([])
  },
)

test('it looks at the files that hold words', () => {
  expect(Object.keys(sources)).toEqual(
    expect.arrayContaining(['./catalogue/channel.ts', '../oidc/tokens/claims.ts', ...ofTenants]),
  )
})
