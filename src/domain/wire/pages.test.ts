import { expect, test } from 'vitest'
import { everyPage } from './pages.ts'

const endless = () => new Error('endless')

/** What is read of pages that lead as told, each to the next by its cursor. */
async function readAll(next: (from: string | undefined) => string | undefined) {
  const asked: (string | undefined)[] = []
  const pages = everyPage(async (from) => {
    asked.push(from)
    return { next: next(from) }
  }, endless)
  let read = 0
  try {
    for await (const _ of pages) read++
    return { asked, read }
  } catch (error) {
    return { asked, error }
  }
}

test('one page after the other, to the last', async () => {
  const leads = new Map<string | undefined, string>([
    [undefined, 'A'],
    ['A', 'B'],
  ])
  expect(await readAll((from) => leads.get(from))).toEqual({
    asked: [undefined, 'A', 'B'],
    read: 3,
  })
})

test.each([
  ['itself', () => 'A', [undefined, 'A']],
  [
    'one that was read',
    (from: string | undefined) => (from === 'A' ? 'B' : 'A'),
    [undefined, 'A', 'B'],
  ],
])(
  'a page that leads to %s: no page is asked for twice, and the list is not taken for whole',
  async (_, next, asked) => {
    expect(await readAll(next)).toEqual({ asked, error: endless() })
  },
)

test('pages without end: a hundred, and the list is not taken for whole', async () => {
  const { asked, error } = await readAll((from) => `${Number(from ?? 0) + 1}`)
  expect(error).toEqual(endless())
  expect(asked).toHaveLength(100)
})
