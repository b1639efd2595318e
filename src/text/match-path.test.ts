import { expect, test } from 'vitest'
import { matchPath } from './match-path.ts'

test.each([
  ['/connections', '/connections', {}],
  ['/connections/$id', '/connections/con_1', { id: 'con_1' }],
  ['/connections/$id/test', '/connections/a%2Fb%20c/test', { id: 'a/b c' }],
])('%s takes %s', (pattern, path, params) => {
  expect(matchPath(pattern, path)).toEqual(params)
})

test.each([
  ['/connections', '/connections/'],
  ['/connections', '/connectionsx'],
  ['/connections/$id', '/connections/'],
  ['/connections/$id', '/connections/a/b'],
  ['/connections/$id/test', '/connections/a/tests'],
  ['/connections/$id', '/connections/%'],
  ['/a.b', '/aXb'],
])('%s does not take %s', (pattern, path) => {
  expect(matchPath(pattern, path)).toBeUndefined()
})
