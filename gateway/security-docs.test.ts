import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/security.md', 'utf8')
const named = [page, readFileSync('docs/cloudentity.md', 'utf8')].flatMap((text) =>
  [...text.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`(?: “(.+?)”(?= *[|,]))?/g)].map(
    ([, file = '', title]) => ({ file, title }),
  ),
)

test('docs/security.md names tests in every table of promises', () => {
  const tables = page.slice(0, page.indexOf('## OWASP')).split(/^### /m).slice(1)
  expect(tables.length).toBeGreaterThan(5)
  for (const table of tables)
    for (const row of table.split('\n').filter((line) => /^\| (?!Promise|-)/.test(line)))
      expect(row).toMatch(/\.(?:test|spec)\.tsx?`/)
})

test.each(named)('$file is there, with “$title”', ({ file, title = '' }) => {
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8')).toContain(title)
})
