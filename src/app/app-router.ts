import { type RouterHistory, createBrowserHistory } from '@tanstack/history'
import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#api/client.ts'
import { type Session, lackedPermission } from '#api/context.tsx'
import { type Router, createRouter } from '#panels/router/router.ts'
import { screensAt } from './routes.ts'

export interface RouterContext {
  readonly client: Client
  readonly queryClient: QueryClient
  readonly session: Session
}

/**
 * Reads the address when it is called: only after the sign-in has put it right.
 *
 * @param history the browser's, unless told otherwise
 */
export const createAppRouter = (
  { client, queryClient, session }: RouterContext,
  history: RouterHistory = createBrowserHistory(),
): Router =>
  createRouter(history, (path) => {
    for (const { page, needs, ask, params } of screensAt(path)) {
      // A page that fails to come is asked for again when it is drawn, and told then.
      page.fetch().catch(() => undefined)
      if (needs === undefined || lackedPermission(session, needs) === undefined)
        ask?.({ client, queryClient }, params)
    }
  })
