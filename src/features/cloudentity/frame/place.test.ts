import { expect, test } from 'vitest'
import { createPath, createSteps, idpPath, idpTabs, root } from '../data/paths.ts'
import { placeOf } from './place.ts'

test.each([
  ['', { page: 'idps' }],
  ['lineage', { page: 'lineage' }],
  ['new', { page: 'elsewhere', to: '/cloudentity/new/template' }],
  ['idps/a1', { page: 'elsewhere', to: '/cloudentity/idps/a1/configuration' }],
])('“%s” is a page', (splat, place) => {
  expect(placeOf(splat)).toEqual(place)
})

test.each([
  'idps',
  'new/nothing',
  'new/review/x',
  'idps/a1/nothing',
  'idps/a1/test/x',
  'lineage/x',
  // No text at all (RFC 3986 §2.1).
  'idps/%E0/test',
  '%',
])('“%s” is none', (splat) => {
  expect(placeOf(splat)).toBeUndefined()
})

test('every tab and every step is found at its own address', () => {
  const below = (path: string) => placeOf(path.slice(root.length))
  for (const { id } of idpTabs)
    expect(below(idpPath('a1', id))).toEqual({ page: 'idp', iid: 'a1', tab: id })
  for (const { id } of createSteps) expect(below(createPath(id))).toEqual({ page: 'new', step: id })
})

test.each(['a@b', 'a/b', 'a:b+c', 'ä b', '100%', 'a?b#c'])(
  '“%s” is found at its address',
  (iid) => {
    const below = idpPath(iid).slice(root.length)
    expect(placeOf(below)).toEqual({ page: 'idp', iid, tab: 'configuration' })
    expect(placeOf(below.replace('/configuration', ''))).toEqual({
      page: 'elsewhere',
      to: idpPath(iid),
    })
  },
)
