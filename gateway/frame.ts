import { brokenAnswer } from './answer.ts'

type Log = (line: object) => void

/** The line of a failure of the code itself. */
export const defect = (error: unknown, requestId: string, now: number) => ({
  type: 'error',
  level: 'error',
  at: new Date(now).toISOString(),
  requestId,
  message: error instanceof Error ? `${error.name}: ${error.message}` : 'thrown value',
})

/**
 * The last steps of a request, none of which may fail: an answer that cannot be made becomes a bare
 * 500, a line that cannot be made is left out, and either is written down, by the error's name
 * alone because its words went through no scrubbing. Where not even that can be written (the log
 * is out of order) the answer goes out all the same.
 */
export function createFrame(requestId: string, log: Log, now: () => number) {
  const note = (error: unknown) => {
    const name = error instanceof Error ? error.name : 'thrown value'
    try {
      log({ ...defect(undefined, requestId, now()), message: name })
    } catch {
      // Nowhere to write it.
    }
  }
  return {
    answer(make: () => Response): Response {
      try {
        return make()
      } catch (error) {
        note(error)
        return brokenAnswer(requestId)
      }
    },
    tell(line: () => object): void {
      try {
        log(line())
      } catch (error) {
        note(error)
      }
    },
  }
}
