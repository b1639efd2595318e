import { delay, http, type RequestHandler } from 'msw'

/** The gateway's answers below a path of its API, held back until they are let go. */
export function held(path: string): {
  readonly handler: RequestHandler
  readonly letGo: () => void
} {
  let holds = true
  const handler = http.all(`*/api${path}`, async () => {
    if (holds) await delay('infinite')
  })
  return { handler, letGo: () => (holds = false) }
}
