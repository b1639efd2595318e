import { createMemoryHistory } from '@tanstack/history'
import { createAppRouter } from '#app/app-router.ts'
import { Layout } from '#app/layout.tsx'
import { openSandbox, type SandboxOptions } from './open-sandbox.ts'
import { showRouter, type Shown } from './show-router.tsx'

// The code of each page is there before a test waits for it: that takes a busy machine seconds.
import.meta.glob('../features/**/{*-page,*-tab,tab}.tsx', { eager: true })

/** The dashboard at a path, as the operator sees it. */
export function showApp(shown: Shown, path: string) {
  const { client, queries: queryClient, session } = shown
  const history = createMemoryHistory({ initialEntries: [path] })
  return showRouter(shown, createAppRouter({ client, queryClient, session }, history), <Layout />)
}

/** A fresh sandbox, and what shows the dashboard against it. */
export async function openApp(options: SandboxOptions = {}) {
  const sandbox = await openSandbox(options)
  return { ...sandbox, show: (path: string) => showApp(sandbox, path) }
}
