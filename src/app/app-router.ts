import { type RouterHistory, createBrowserHistory } from '@tanstack/history'
import { type Router, createRouter } from '#panels/router/router.ts'
import { type AskAs, askScreens, fetchScreens } from './routes.ts'

/**
 * Reads the address when it is called: only after the sign-in has put it right.
 *
 * @param history the browser's, unless told otherwise
 */
export const createAppRouter = (
  as: AskAs,
  history: RouterHistory = createBrowserHistory(),
): Router =>
  createRouter(history, (path) => {
    void fetchScreens(path)
    askScreens(as, path)
  })
