import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cloudTables } from '../cloudentity/sandbox-docs.ts'
import { sandboxTables } from './sandbox-docs.ts'

const page = readFileSync(new URL('../../docs/sandbox.md', import.meta.url), 'utf8')

/** Prettier pads the cells of a table; its content is what counts. */
const unpadded = (text: string) =>
  text
    .replace(/ *(?<!\\)\| */g, '|')
    .replace(/-{3,}/g, '---')
    .replace(/\s+/g, ' ')

it.each(Object.entries({ ...sandboxTables, ...cloudTables }))(
  'docs/sandbox.md has the table of %s',
  (_, table) => {
    expect(unpadded(page)).toContain(unpadded(table))
  },
)
