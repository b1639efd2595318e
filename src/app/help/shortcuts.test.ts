import { expect, test } from 'vitest'
import { screensAt } from '../routes.ts'
import { shortcutOf, shortcuts } from './shortcuts.ts'

const press = (key: string, timeStamp = 0) => ({ key, timeStamp })

test('no two have the same keys, and each leads to a page there is', () => {
  const keys = shortcuts.map((one) => one.keys)
  expect(new Set(keys).size).toBe(keys.length)
  for (const path of ['/connections/con_1/claims', '/cloudentity']) {
    for (const { at } of shortcuts) {
      const deed = at(path)
      if (deed?.is === 'go') expect(screensAt(deed.href)).not.toHaveLength(0)
    }
  }
})

test.each([
  ['n', '/connections', '/connections/new/provider'],
  ['n', '/cloudentity/lineage', '/cloudentity/new'],
  ['2', '/connections/con_1/links', '/connections/con_1/claims'],
  ['0', '/connections/con_1/links', '/connections/con_1/danger'],
])('%s at %s', (key, path, href) => {
  expect(shortcutOf(press(key), undefined)?.at(path)).toEqual({ is: 'go', href })
})

test.each(['/connections', '/connections/new/provider', '/cloudentity/idps/a/test'])(
  'there are no tabs at %s',
  (path) => {
    expect(shortcutOf(press('1'), undefined)?.at(path)).toBeUndefined()
  },
)

test('the second of two keys must come soon', () => {
  const href = '/issuer-check'
  expect(shortcutOf(press('i', 1500), press('g', 0))?.at('/')).toEqual({ is: 'go', href })
  expect(shortcutOf(press('i', 1501), press('g', 0))).toBeUndefined()
  expect(shortcutOf(press('i'), undefined)).toBeUndefined()
})

test('a key that ends nothing of two does what it does alone', () => {
  expect(shortcutOf(press('n', 100), press('g', 0))?.keys).toBe('n')
})
