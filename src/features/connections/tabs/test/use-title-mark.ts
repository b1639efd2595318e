import { useEffect, useRef } from 'react'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'

const marks: Partial<Record<TestRun['outcome'], string>> = { passed: '✓ ', failed: '✗ ' }

/** While one looks elsewhere: the outcome of a run that ends then, before the title of this tab. */
export function useTitleMark(outcome: TestRun['outcome']): void {
  const before = useRef(outcome)
  useEffect(() => {
    const ended = before.current === 'running' && outcome !== 'running'
    before.current = outcome
    const mark = marks[outcome]
    const title = document.querySelector('title')
    if (!ended || mark === undefined || title === null || !document.hidden) return undefined
    const put = () => {
      if (!document.title.startsWith(mark)) document.title = mark + document.title
    }
    // The page writes its title anew while it shows what came of the run.
    const observer = new MutationObserver(put)
    const take = () => {
      if (document.hidden) return
      stop()
    }
    const stop = () => {
      observer.disconnect()
      document.removeEventListener('visibilitychange', take)
      if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length)
    }
    observer.observe(title, { childList: true })
    document.addEventListener('visibilitychange', take)
    put()
    return stop
  }, [outcome])
}
