import { expect, test } from 'vitest'
import { ApiError } from '#api/errors.ts'
import { patiently } from './patiently.ts'

const refused = new ApiError({
  kind: 'rate-limited',
  source: 'tenant',
  status: 429,
  code: 'too_many_requests',
  message: 'Global limit has been reached',
  requestId: 'r1',
  retryAfter: 60,
})

test.each([
  [
    'while it is being refused',
    (stop: () => void) => ({ whileSent: stop, whileWaiting: undefined }),
  ],
  ['while it waits', (stop: () => void) => ({ whileSent: undefined, whileWaiting: stop })],
])('stopped %s it does not wait the minute out, and sends nothing more', async (_, whenOf) => {
  const controller = new AbortController()
  const { whileSent, whileWaiting } = whenOf(() => controller.abort())
  let sent = 0
  const send = async () => {
    sent += 1
    await Promise.resolve()
    whileSent?.()
    throw refused
  }
  const work = patiently(send, controller.signal, (error) => {
    if (error) queueMicrotask(() => whileWaiting?.())
  })
  await expect(work).rejects.toThrow(DOMException)
  expect(sent).toBe(1)
})
