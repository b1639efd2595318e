// The program fetches it when there is something to judge; no test waits for that.
import '#panels/issuer-check/judge.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ApiProvider } from '#api/context.tsx'
import type { Sandbox } from './open-sandbox.ts'

export type Shown = Pick<Sandbox, 'client' | 'queries' | 'session'>

/** What is at the router's address, with all that a screen needs around it. */
export function showRouter({ client, queries, session }: Shown, router: AnyRouter) {
  const { history } = router
  const view = render(
    <QueryClientProvider client={queries}>
      <ApiProvider client={client} session={session}>
        <RouterProvider router={router} />
      </ApiProvider>
    </QueryClientProvider>,
    // A failure of the API belongs to the route's error page: nothing for the console.
    { onCaughtError: () => {} },
  )
  return {
    ...view,
    user: userEvent.setup(),
    /** The address that is shown. */
    at: (): string => history.location.href,
    back: () => history.back(),
  }
}
