import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endOfLife } from './say.mjs'

test('Node 20 works, and the start says in one line what it lacks', () => {
  expect(endOfLife('20.19.0')).toMatch(/^This is Node 20\.19\.0\. .*end of life.*Node 24\.$/)
})

test.each(['22.12.0', '24.21.0', '26.0.0'])('of Node %s nothing is said', (version) => {
  expect(endOfLife(version)).toBeUndefined()
})

test('the README names the same Node for production, with the reason', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme).toMatch(/Node 24.{0,80}production/)
  expect(readme).toContain('30 April 2026')
})
