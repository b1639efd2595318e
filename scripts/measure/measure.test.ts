import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { linesOf } from './lines.ts'
import { compare, keep, keptAt } from './snapshot.ts'
import { measuredTable } from './table.ts'

const example = join(import.meta.dirname, 'example')
const noon = Date.UTC(2026, 10, 21, 12)
const lines = () => linesOf(example, noon)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'measure-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('one of each kind, and each is right', () => {
  const seen = lines().map(({ group, name, judged, mark }) => [
    group.replace(/:.*/, ''),
    name,
    judged.diagnosis.verdict,
    mark?.right,
  ])
  expect(seen).toEqual([
    ['Broken', 'disc-issuer-of-another.json', 'could-not-tell', true],
    ['Broken', 'disc-final-slash.json', 'works', true],
    ['Broken', 'disc-empty-list.json', 'works', true],
    ['Broken', 'http-404-json.http', 'will-not-work', true],
    ['Broken', 'jwks-empty.json', 'will-not-work', true],
    ['Real', 'northwind', 'works', true],
    ['Real', 'globex-signs-requests', 'will-not-work', true],
    ['Real', 'acme-builds', 'will-not-work', true],
    ['Real', 'northwind.json', 'works', true],
    ['Minimal', 'a-fault-of-its-own', 'works-with-warnings', true],
    ['Minimal', 'modes-jwt', 'will-not-work', true],
    ['Minimal', 'pkce-lower', 'works-with-warnings', true],
  ])
})

test('the table counts them and gives each its cause', () => {
  const table = measuredTable(lines(), '2026-11-21')
  expect(table).toContain('| Broken: fatal, blocks | 2 | 2 | 0 |')
  expect(table).toContain('| Broken: fatal, could not tell | 1 | 1 | 0 |')
  expect(table).toContain('| modes-jwt |  | will-not-work | right | channel-not-offered |')
  expect(table).toContain('| northwind.json | key set | works | right |  |')
})

const good = () => readFileSync(join(example, 'real', 'northwind.json'), 'utf8')

/** A folder with one case of one part. */
function one(part: string, index: readonly (readonly string[])[], name: string, text: string) {
  mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, part, 'INDEX.tsv'), index.map((row) => row.join('\t')).join('\n'))
  writeFileSync(join(folder, part, name), text)
  return linesOf(folder, noon).map(({ mark }) => mark)
}

describe('what is wrong is called wrong', () => {
  const real = ['slug', 'served_from', 'notes', 'authenticity', 'class']
  const broken = ['file', 'kind', 'requested_issuer', 'severity']

  test('a real login that is blocked, and nothing says why', () => {
    const row = ['x', 'https://login.northwind.example', '', 'A', 'login']
    const lacking = good().replace('"authorization_endpoint"', '"authorisation_endpoint"')
    expect(one('real', [real, row], 'x.json', lacking)).toEqual([
      { right: false, why: 'incomplete UNEXPLAINED' },
    ])
  })

  test('a machine’s issuer that passes for one of people', () => {
    const row = ['x', 'https://login.northwind.example', '', 'A', 'non-login']
    expect(one('real', [real, row], 'x.json', good())).toEqual([{ right: false, why: '' }])
  })

  test('a fatal case that passes, and a note that blocks', () => {
    const row = ['x.json', 'disc', 'https://login.northwind.example', 'fatal']
    expect(one('broken', [broken, row], 'x.json', good())).toEqual([
      { right: false, why: 'NOT BLOCKED' },
    ])
    const note = ['x.json', 'disc', 'https://login.northwind.example', 'note']
    expect(one('broken', [broken, note], 'x.json', '{"issuer":7}')[0]?.right).toBe(false)
  })

  test('a minimal case with another verdict than the table has, or nothing told', () => {
    mkdirSync(join(folder, 'minimal'))
    writeFileSync(join(folder, 'minimal', 'modes-jwt.json'), good())
    writeFileSync(join(folder, 'minimal', 'new.json'), good())
    expect(linesOf(folder, noon).map(({ mark }) => mark)).toEqual([
      { right: false, why: 'NOTHING FOUND' },
      { right: false, why: 'NOTHING FOUND' },
    ])
  })
})

test('documents without an index are judged as files, and marked neither right nor wrong', () => {
  writeFileSync(join(folder, 'northwind.json'), good())
  const [line, ...more] = linesOf(folder, noon)
  expect(more).toEqual([])
  expect(line?.judged.diagnosis.verdict).toBe('works')
  expect(line).not.toHaveProperty('mark')
  expect(measuredTable(linesOf(folder, noon), '2026-11-21')).toContain(
    '| Documents without an index | 1 | 0 | 0 |',
  )
})

describe('snapshots', () => {
  test('what was kept is the same the next time, and holds all words', () => {
    keep(lines(), folder, noon)
    expect(keptAt(folder)).toBe(noon)
    expect(compare(lines(), folder)).toEqual([])
    const kept = readFileSync(join(folder, 'minimal', 'modes-jwt.snapshot.json'), 'utf8')
    expect(JSON.parse(kept)).toMatchObject({
      verdict: 'will-not-work',
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'channel-not-offered',
          words: expect.objectContaining({ message: expect.stringContaining('Hello,') }),
        }),
      ]),
    })
  })

  test('a word that changed, a case that is gone and a new one are told', () => {
    keep(lines(), folder, noon)
    const path = join(folder, 'real', 'northwind.snapshot.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"works"', '"could-not-tell"'))
    writeFileSync(join(folder, 'old.snapshot.json'), '{}')
    rmSync(join(folder, 'broken', 'jwks-empty.snapshot.json'))
    expect(compare(lines(), folder)).toEqual([
      'broken/jwks-empty.snapshot.json: not kept',
      'old.snapshot.json: no such case now',
      'real/northwind.snapshot.json\n  - "verdict": "could-not-tell",\n  + "verdict": "works",',
    ])
  })

  test('a folder that nothing was kept in', () => expect(keptAt(folder)).toBeUndefined())
})

describe('the command', () => {
  const project = resolve('/home/somebody/greencheck')
  const read = (...argv: string[]) => readArguments(argv, { from: project, project })

  test.each([
    [['../real'], { folder: '/home/somebody/real' }],
    [
      ['../real', '--keep', '../kept'],
      {
        folder: '/home/somebody/real',
        snapshots: { folder: '/home/somebody/kept', use: 'keep' },
      },
    ],
    [
      ['/real', '--compare', 'kept'],
      { folder: '/real', snapshots: { folder: `${project}/kept`, use: 'compare' } },
    ],
  ])('%j', (argv, expected) => expect(read(...argv)).toEqual(expected))

  test.each([[[]], [['a', 'b']], [['a', '--keep', '../b', '--compare', '../b']]])(
    '%j is not understood',
    (argv) => expect(read(...argv)).toBeUndefined(),
  )

  test.each(['.', 'kept', './docs/kept', '../greencheck/kept'])(
    'snapshots are not kept in the project: %s',
    (keptIn) => expect(() => read('../real', '--keep', keptIn)).toThrow(/inside the project/),
  )

  test('a folder beside it whose name begins alike is another', () => {
    expect(read('../real', '--keep', '../greencheck-kept')?.snapshots?.folder).toBe(
      '/home/somebody/greencheck-kept',
    )
  })

  test('an option that there is not', () => expect(() => read('a', '--kept', 'b')).toThrow())
})
