import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * Where the layout changes, CSS pixels. `phone`: one column of everything. `tablet`: navigation in
 * a row of its own, nothing stands beside the question. `desk`: the list of steps opens on demand.
 * `bar`: who is signed in stands in the menu alone. `wall`: a drawing has room for its text beside it.
 */
const widths = { phone: 640, tablet: 960, desk: 1080, bar: 1300, wall: 1500 }

test('the layout changes at the named widths and nowhere else', () => {
  const styles = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )
  const queries = styles.flatMap((name) =>
    [
      ...readFileSync(`src/${name}`, 'utf8').matchAll(/@(?:media|container)[^{]*\bwidth\b[^{]*/g),
    ].map(([query]) => query.trim()),
  )
  const allowed = Object.values(widths).flatMap((width) => [
    `@media (width <= ${width}px)`,
    `@media (width > ${width}px)`,
  ])
  expect(queries.filter((query) => !allowed.includes(query))).toEqual([])
  expect(queries.length).toBeGreaterThan(10)
})
