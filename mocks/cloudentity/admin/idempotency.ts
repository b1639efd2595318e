import { generationOn, type CloudPanel } from '../panel.ts'
import type { Answer } from './api.ts'
import { AdminError } from './errors.ts'

const minute = 60_000

interface Kept {
  readonly until: number
  readonly status: number
  readonly body: string
}

/**
 * `X-Idempotency-Key` on POST: a retry with the same key within one minute gets the first answer
 * again (specification of 2024-12 and later, info). Before that generation the header is nothing.
 */
export function createIdempotency(panel: CloudPanel, now: () => number) {
  const kept = new Map<string, Kept>()
  return async (request: Request, act: () => Promise<Answer>): Promise<Answer> => {
    const key = request.headers.get('x-idempotency-key')
    if (key === null || request.method !== 'POST' || generationOn(panel) !== '2025-04') return act()
    if (key.length < 32 || key.length > 255)
      throw new AdminError({ status: 400, error: 'the idempotency key has 32 to 255 characters' })
    const name = `${new URL(request.url).pathname} ${key}`
    const before = kept.get(name)
    if (before && before.until > now())
      return {
        lost: false,
        response: new Response(before.body, {
          status: before.status,
          headers: { 'content-type': 'application/json', 'x-idempotent-replayed': 'true' },
        }),
      }
    const answer = await act()
    const { response } = answer
    if (response.ok)
      kept.set(name, {
        until: now() + minute,
        status: response.status,
        body: await response.clone().text(),
      })
    return answer
  }
}
