import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Their text stands at places counted in the drawing's own units. */
const drawings = ['flow-picture.module.css', 'drawing.module.css']

test('text sizes follow the size the reader chose in the browser', () => {
  const styles = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.css') && !drawings.some((one) => name.endsWith(`/${one}`)),
  )
  const fixed = styles.flatMap((name) =>
    [
      ...readFileSync(`src/${name}`, 'utf8').matchAll(
        /(?<![\w-])(?:font|font-size|line-height|--text[\w-]*):[^;}]*\dpx[^;}]*/g,
      ),
    ].map(([declaration]) => `${name}: ${declaration}`),
  )
  expect(fixed).toEqual([])
  expect(styles.length).toBeGreaterThan(20)
})
