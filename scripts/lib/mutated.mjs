/**
 * @typedef {object} Row
 * @property {string} folder
 * @property {readonly string[]} [modules] those of the folder; without, all of them
 * @property {string} [tests] a glob in the folder, of the tests that have to notice; without, all of them
 */

const auth0 = 'src/domain/destinations/auth0'

/**
 * What `npm run mutate` breaks by itself: modules whose failure loses data, leaks or misleads. Of
 * the mutants made in them at least so many in a hundred are to be killed.
 */
export const atLeast = 90
/** @type {readonly Row[]} */
export const guarded = [
  { folder: 'gateway', modules: ['turns'], tests: 'turns*.test.ts' },
  { folder: 'gateway', modules: ['scrub'], tests: 'scrub*.test.ts' },
  { folder: 'gateway', modules: ['projection'], tests: 'projection*.test.ts' },
  { folder: 'gateway', modules: ['fits'], tests: 'fits.test.ts' },
  { folder: 'gateway/tested', modules: ['redact'], tests: 'redact*.test.ts' },
  { folder: 'src/domain/oidc/tokens', modules: ['redact'], tests: 'redact*.test.ts' },
  {
    folder: 'gateway/probe',
    modules: ['addresses', 'guard'],
    tests: '{addresses,guard}*.test.ts',
  },
  {
    folder: 'gateway/edit',
    modules: [
      'as-taken',
      'fingerprint',
      'hidden',
      'intended-write',
      'merge',
      'refusals',
      'tag',
      'unexpected',
    ],
    tests: '{fingerprint,hidden,intended-write,merge,refusals,tag,unexpected}*.test.ts',
  },
  { folder: 'gateway/edit', modules: ['own-login', 'update-connection', 'views'] },
  {
    folder: 'gateway/cloudentity',
    modules: ['compare', 'project-idp', 'tag'],
    tests: '{compare,project-idp,tag}.test.ts',
  },
  { folder: `${auth0}/connection/edit` },
  { folder: `${auth0}/test-run`, modules: ['record-of-test'], tests: 'record-of-test*.test.ts' },
  { folder: `${auth0}/mapping` },
  {
    folder: `${auth0}/failures`,
    modules: ['phrase', 'read-failure'],
    tests: '{explain,phrase,read-failure,speaker}*.test.ts',
  },
  { folder: 'src/domain/doctor', modules: ['case', 'diagnose', 'severity'] },
]

/** @type {readonly Row[]} */
export const rooms = ['src/domain', 'gateway', 'src/api'].map((folder) => ({
  folder,
  tests: '**/*.test.{ts,tsx}',
}))
