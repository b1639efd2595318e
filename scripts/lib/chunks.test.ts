import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesOf } from './chunks.ts'
import { type Known, mergedParts } from './merged-parts.ts'

type Source = readonly [imports: readonly string[], later?: readonly string[], bytes?: number]
const read = (sources: Readonly<Record<string, Source>>) =>
  new Map<string, Known>(
    Object.entries(sources).map(([id, [imports, later = [], bytes = 100]]) => [
      id,
      { imports, later, bytes },
    ]),
  )
const namedIn = (sources: Readonly<Record<string, Source>>, light: string[][] = []) =>
  Object.fromEntries(namesOf(read(sources), ['/main.ts'], light))

/** An entry with two pages; each needs `own`, and both need `shared`. */
const pages: Record<string, Source> = {
  '/main.ts': [
    ['/node_modules/a.js', '/shell.ts'],
    ['/one.ts', '/two.ts'],
  ],
  '/node_modules/a.js': [[]],
  '/shell.ts': [[]],
  '/one.ts': [['/own-one.ts', '/shared.ts', '/shell.ts']],
  '/two.ts': [['/own-two.ts', '/shared.ts']],
  '/own-one.ts': [[]],
  '/own-two.ts': [[]],
  '/shared.ts': [[]],
}

describe('the file of a module', () => {
  test('is that of the beginning, of what two need, or of what alone imports it', () => {
    expect(namedIn(pages)).toEqual({
      '/main.ts': 'start',
      '/node_modules/a.js': 'start',
      '/shell.ts': 'start',
      '/shared.ts': 'part-0',
    })
  })

  test('is shared with what nearly the same screens need, where that costs them little', () => {
    const three = (bytes: number): Record<string, Source> => ({
      ...pages,
      '/main.ts': [[], ['/one.ts', '/two.ts', '/three.ts']],
      '/three.ts': [['/shared.ts', '/of-two.ts']],
      '/two.ts': [['/shared.ts', '/of-two.ts']],
      '/of-two.ts': [[], [], bytes],
    })
    const small = namedIn(three(100))
    expect(small['/of-two.ts']).toBe(small['/shared.ts'])
    const large = namedIn(three(1_000_000))
    expect(large['/of-two.ts']).not.toBe(large['/shared.ts'])
  })

  test('of a light screen holds nothing that it does not need', () => {
    const sources: Record<string, Source> = {
      ...pages,
      '/main.ts': [[], ['/one.ts', '/two.ts', '/three.ts']],
      '/two.ts': [['/shared.ts', '/of-two.ts']],
      '/three.ts': [['/shared.ts', '/of-two.ts']],
      '/of-two.ts': [[]],
    }
    const names = namedIn(sources, [['/one.ts']])
    expect(names['/of-two.ts']).not.toBe(names['/shared.ts'])
  })

  test('is the program’s, of what every light screen is reached through or needs', () => {
    const sources: Record<string, Source> = {
      ...pages,
      '/main.ts': [['/shell.ts'], ['/program.ts']],
      '/program.ts': [['/node_modules/a.js'], ['/one.ts', '/two.ts', '/three.ts']],
      '/three.ts': [['/own-one.ts', '/one.css']],
      '/one.css': [[]],
    }
    expect(namedIn(sources, [['/one.ts'], ['/two.ts']])).toEqual({
      '/main.ts': 'start',
      '/shell.ts': 'start',
      '/program.ts': 'program',
      '/node_modules/a.js': 'program',
      '/shared.ts': 'program',
      '/one.css': 'styles',
      '/own-one.ts': 'part-0',
    })
  })
})

test('what led to a screen counts as fetched with it', () => {
  // The tabs are fetched by the page alone: what page and tab share is no reason for two files.
  const names = namedIn({
    '/main.ts': [[], ['/page.ts', '/other.ts']],
    '/page.ts': [
      ['/of-page.ts', '/x.ts'],
      ['/tab.ts', '/tab-2.ts'],
    ],
    '/tab.ts': [['/x.ts', '/y.ts']],
    '/tab-2.ts': [['/y.ts', '/of-page.ts']],
    '/other.ts': [[]],
    '/of-page.ts': [[]],
    '/x.ts': [[]],
    '/y.ts': [[]],
  })
  expect(names['/x.ts']).toBe(names['/of-page.ts'])
})

/** The files that a file needs, itself among them where there is a circle. */
function neededBy(
  file: string,
  modules: ReadonlyMap<string, Known>,
  fileOf: (id: string) => string,
) {
  const seen = new Set<string>()
  const left = [file]
  for (let at = left.pop(); at !== undefined; at = left.pop())
    for (const [id, { imports }] of modules)
      for (const one of fileOf(id) === at ? imports : []) {
        const next = fileOf(one)
        if (next !== at && !seen.has(next)) {
          seen.add(next)
          left.push(next)
        }
      }
  return seen
}

test('two files never need each other, whatever imports what', () => {
  const count = 26
  const nameOf = (index: number) => (index < 9 ? `/root-${index}.ts` : `/m-${index}.ts`)
  const source = record({
    // Of what stands behind it: modules do not import each other in a circle here.
    imports: array(nat(count), { maxLength: 3 }),
    bytes: constantFrom(10, 30_000, 90_000),
  })
  const light = constantFrom([], [['/root-1.ts']], [['/root-1.ts'], ['/root-2.ts']])
  assert(
    property(array(source, { minLength: count, maxLength: count }), light, (sources, light) => {
      const roots = sources.slice(0, 9).map((_, index) => nameOf(index))
      const modules = new Map<string, Known>([
        ['/main.ts', { imports: [], later: roots, bytes: 1 }],
        ...sources.map(({ imports, bytes }, index): [string, Known] => [
          nameOf(index),
          {
            imports: imports
              .filter((other) => other > Math.max(index, 8) && other < count)
              .map(nameOf),
            later: [],
            bytes,
          },
        ]),
      ])
      const names = namesOf(modules, ['/main.ts'], light)
      const fileOf = (id: string) => names.get(id) ?? id
      for (const file of new Set(names.values()))
        expect(neededBy(file, modules, fileOf).has(file), file).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test('two parts are not joined around one that needs one of them and is needed by the other', () => {
  const modules = read({ a: [['b']], b: [['c']], c: [[]] })
  const part = (id: string, ...screens: string[]) => ({
    modules: [id],
    screens: new Set(screens),
    bytes: 90_000,
  })
  const ends = [part('a', '1', '2'), part('c', '1', '2')]
  const joined = (parts: Parameters<typeof mergedParts>[0]) =>
    mergedParts(parts, modules, []).map((one) => one.modules.join(' '))
  expect(joined(ends)).toEqual(['a c'])
  expect(joined([...ends, part('b', '3')])).toEqual(['a', 'c', 'b'])
})
