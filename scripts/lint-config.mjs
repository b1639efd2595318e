// Writes .oxlintrc.json from the table in lib/rooms.mjs; with --check it only compares, and looks
// for circles of imports.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { circles } from './lib/circles.mjs'
import { folderOf, imported, inSource, isPure, mayImport, rooms, separated } from './lib/rooms.mjs'

// Node holds such a signal weakly: a garbage collection takes the time limit away.
const lostSignal = (property) => ({
  object: 'AbortSignal',
  property,
  message: 'It is lost at a garbage collection (nodejs/node#57736). Use #time/deadline.ts.',
})

const names = Object.keys(rooms)
const pattern = (regex, message) => ({ regex, message })

const restrict = (patterns, paths = []) => [
  'error',
  { patterns, ...(paths.length > 0 ? { paths } : {}) },
]

/** What stands in a room itself, not in a room inside it. */
function within(room) {
  const inner = names.filter((other) => other.startsWith(`${room}/`))
  const others = inner.map((other) => `${other.slice(room.length + 1)}/`)
  return others.length > 0 ? `${room}/(?!${others.join('|')})` : `${room}/`
}

const forbidden = (room) =>
  imported
    .filter((other) => !mayImport(room, other))
    .map((other) =>
      pattern(`^#${within(other)}`, `${room} may not import ${other} (scripts/lib/rooms.mjs).`),
    )

// Relative imports stay within a room; between rooms the name of the room is used. Of the rooms
// inside the domain only the domain's own files are near enough to leave its name out.
const relative = (room) =>
  pattern(
    `^(\\.\\./)+(src/)?(domain|${imported
      .filter((other) => !other.startsWith('domain/') || room.startsWith('domain/'))
      .map((other) => other.replace(/^domain\/(destinations\/)?/, ''))
      .join('|')})/`,
    'Between rooms import by name, e.g. #domain/oidc/values.ts.',
  )

// Files named so are helpers of tests, which may import more than their room may, as tests do.
const noHelper = pattern('\\.helper\\.tsx?$', 'Helpers of tests are for tests only.')

const noNode = pattern('^node:', 'This room runs in a browser.')

const roomRules = (room) => ({
  files: [`${folderOf(room)}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': restrict([
      ...forbidden(room),
      relative(room),
      noHelper,
      ...(inSource(room) ? [noNode] : []),
      ...(isPure(room)
        ? [pattern('^(react|@tanstack|@auth0|msw|hono)', 'This room is pure TypeScript.')]
        : []),
      ...(inSource(room)
        ? [pattern('^zod$', "Use 'zod/mini': the first screen has a size budget.")]
        : []),
    ]),
  },
})

const separatedRules = separated
  .map(folderOf)
  .filter(existsSync)
  .flatMap((path) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => {
        const room = path.replace('src/', '')
        const own = roomRules(room).rules['no-restricted-imports'][1].patterns
        return {
          files: [`${path}/${entry.name}/**/*.{ts,tsx}`],
          rules: {
            'no-restricted-imports': restrict([
              ...own,
              pattern(
                `^#${room}/(?!${entry.name}/)`,
                'Two features meet only through a panel or the route table.',
              ),
            ]),
          },
        }
      }),
  )

const config = {
  $schema: './node_modules/oxlint/configuration_schema.json',
  plugins: ['typescript', 'react', 'jsx-a11y', 'import', 'unicorn', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'off' },
  env: { builtin: true, browser: true, node: true },
  ignorePatterns: ['dist', '.cache', 'node_modules', 'public', 'test-results'],
  rules: {
    'no-console': 'off',
    eqeqeq: 'error',
    'react/react-in-jsx-scope': 'off',
    'react/exhaustive-deps': 'error',
    'react/rules-of-hooks': 'error',
    'react/no-danger': 'error',
    'react/forbid-dom-props': ['error', { forbid: ['style', 'data-testid'] }],
    // Type-only imports too: a circle of types cannot be moved or read apart either.
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-unassigned-import': 'off',
    'import/no-default-export': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'no-shadow': 'off',
    // The compiler knows which switches are exhaustive; this rule does not.
    'typescript/consistent-return': 'off',
    'oxc/no-barrel-file': 'error',
    'no-restricted-properties': ['error', ...['any', 'timeout'].map(lostSignal)],
  },
  overrides: [
    ...names.map(roomRules),
    ...separatedRules,
    {
      files: [
        'mocks/msw/**/*.ts',
        '{src,gateway,mocks}/**/*.{test,helper}.{ts,tsx}',
        'src/testing/**',
      ],
      rules: { 'no-restricted-imports': restrict([relative]) },
    },
    {
      files: ['*.config.ts', 'e2e/**', 'scripts/**'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
}

const text = `${JSON.stringify(config, null, 2)}\n`
const target = '.oxlintrc.json'
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is not what scripts/lib/rooms.mjs says. Run: npm run lint:config`)
    process.exit(1)
  }
  const found = circles()
  for (const circle of found) console.error(`These files import each other: ${circle.join(' → ')}`)
  if (found.length > 0) process.exit(1)
} else {
  writeFileSync(target, text)
}
