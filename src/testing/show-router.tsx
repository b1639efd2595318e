// The program fetches it when there is something to judge; no test waits for that.
import '#panels/issuer-check/judge.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { ApiProvider } from '#api/context.tsx'
import { RouterProvider } from '#panels/router/router-context.tsx'
import type { Router } from '#panels/router/router.ts'
import type { Sandbox } from './open-sandbox.ts'

export type Shown = Pick<Sandbox, 'client' | 'queries' | 'session'>

/** A part at the router's address, with all that a screen needs around it. */
export function showRouter({ client, queries, session }: Shown, router: Router, part: ReactNode) {
  const { history } = router
  const view = render(
    <QueryClientProvider client={queries}>
      <ApiProvider client={client} session={session}>
        <RouterProvider router={router}>{part}</RouterProvider>
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
