import { createMemoryHistory } from '@tanstack/history'
import type { ReactNode } from 'react'
import { createRouter } from '#panels/router/router.ts'
import { showRouter, type Shown } from './show-router.tsx'

/** A part of a page by itself; what it links to is not there. */
export function showPart(shown: Shown, part: ReactNode, path = '/') {
  const history = createMemoryHistory({ initialEntries: [path] })
  return showRouter(
    shown,
    createRouter(history, () => {}),
    part,
  )
}
