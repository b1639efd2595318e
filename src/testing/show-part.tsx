import { createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showRouter, type Shown } from './show-router.tsx'

/** A part of a page by itself; what it links to is not there. */
export async function showPart(shown: Shown, part: ReactNode, path = '/') {
  const root = createRootRoute({ component: () => part, notFoundComponent: () => null })
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = createRouter({ routeTree: root, history })
  await router.load()
  return showRouter(shown, router)
}
