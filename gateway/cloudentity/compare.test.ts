import { expect, test } from 'vitest'
import { differing } from './compare.ts'

test.each<[string, object, object, string[]]>([
  ['what the server adds', { name: 'a' }, { name: 'a', id: 'x', jit: { enabled: true } }, []],
  ['a text', { name: 'a' }, { name: 'b' }, ['name']],
  [
    'a member inside',
    { settings: { domain: 'a', x: 1 } },
    { settings: { x: 1 } },
    ['settings.domain'],
  ],
  ['an object that is gone', { config: { on: true } }, {}, ['config']],
  ['an object of zeroes that is gone', { config: { on: false, list: [] } }, {}, []],
  [
    'a list in another order',
    { static_amr: ['a', 'b'] },
    { static_amr: ['b', 'a'] },
    ['static_amr'],
  ],
  ['no list and an empty one', { static_amr: null }, { static_amr: [] }, []],
  ['false, 0 and nothing', { hidden: false, display_order: 0, logo_uri: '' }, {}, []],
  ['true that is gone', { hidden: true }, {}, ['hidden']],
  ['zeroes inside a list', { mappings: [{ a: 'x', weak: false }] }, { mappings: [{ a: 'x' }] }, []],
  ['members in another order', { a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] }, []],
  ['the count of versions', { version: 3 }, { version: 4 }, []],
])('%s', (_, sent, found, paths) => {
  expect(differing(Object(sent), Object(found))).toEqual(paths)
})
