import { afterEach, expect, test, vi } from 'vitest'
import { failureOf, openWrites } from './writes.helper.ts'

afterEach(() => void vi.useRealTimers())

type Answer = (from: string | null) => Response | Promise<Response>

/** Applications are changed without an answer, and a look at them is answered as told. */
async function openAsked(answer: Answer) {
  const asked: (string | null)[] = []
  const stack = await openWrites({
    tenantFetch: async (request, tenant) => {
      const { pathname, searchParams } = new URL(request.url)
      if (!/connections\/[^/]+\/clients$/.test(pathname)) return tenant(request)
      if (request.method !== 'GET') throw new TypeError('fetch failed')
      asked.push(searchParams.get('from'))
      return answer(searchParams.get('from'))
    },
  })
  return { ...stack, asked }
}

const pageTo = (next: string) => Response.json({ clients: [], next })

test('pages that lead back to one another: each is asked for once, and nothing is known', async () => {
  const { sends, asked } = await openAsked((from) => pageTo(from === 'A' ? 'B' : 'A'))
  const { outcome, message } = await failureOf(await sends.clients())
  expect(outcome).toBe('unknown')
  expect(message).toMatch(/The tenant could not be asked\.$/)
  expect(asked).toEqual([null, 'A', 'B'])
})

test('a look that does not end is given up after ten seconds, and the next change is made', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let pages = 0
  let begin = () => {}
  const looked = new Promise<void>((resolve) => void (begin = resolve))
  const { sends, done } = await openAsked(() => {
    begin()
    return new Promise((resolve) => void setTimeout(() => resolve(pageTo(`${++pages}`)), 4000))
  })
  const first = sends.clients()
  const second = sends.delete()
  await looked
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await failureOf(await first)).toMatchObject({ outcome: 'unknown' })
  expect((await second).ok).toBe(true)
  expect(done.delete()).toBe(true)
})
