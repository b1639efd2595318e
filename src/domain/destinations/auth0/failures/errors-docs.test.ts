import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { idpAccounts } from '#mocks/sentinels-idp.ts'
import { errorTables } from './error-tables.helper.ts'

const page = readFileSync(new URL('../../../../../docs/errors.md', import.meta.url), 'utf8')

/** Prettier pads the cells of a table; its content is what counts. */
const unpadded = (text: string) =>
  text
    .replace(/ *\| */g, '|')
    .replace(/-{3,}/g, '---')
    .replace(/\s+/g, ' ')

test.each(Object.entries(errorTables))('docs/errors.md has the table: %s', (_, table) => {
  expect(unpadded(page)).toContain(unpadded(table))
})

test('docs/errors.md names whoever logs in with an odd profile', () => {
  const odd = idpAccounts.filter(({ sub }) => sub.startsWith('nw-4'))
  expect(odd.length).toBeGreaterThan(0)
  for (const { email } of odd) expect(page).toContain(`\`${email}\``)
})
