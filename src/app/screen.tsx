import { Suspense } from 'react'
import { useSession } from '#api/context.tsx'
import { ScreenContext } from '#panels/router/outlet.tsx'
import { Redirect } from '#panels/router/redirect.tsx'
import { usePlace } from '#panels/router/router-context.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { NotFound } from './not-found.tsx'
import { requirePermission } from './permission.ts'
import { RouteBoundary } from './route-boundary.tsx'
import { type Found, isBeside, redirectOf, screensAt } from './routes.ts'

/** What the address says. */
export function Screen() {
  const { config } = useSession()
  const { pathname, query, hash } = usePlace()
  const href = redirectOf(pathname, query, hash)
  if (href !== undefined) return <Redirect href={href} />
  const [page, tab] = screensAt(pathname)
  if (!page || (isBeside(pathname) && !config.cloudentity)) return <NotFound />
  const inside = tab && <Guarded at={pathname} found={tab} />
  return (
    <ScreenContext value={{ params: page.params, inside }}>
      <Guarded at={pathname} found={page} />
    </ScreenContext>
  )
}

/** A failure is told in the place of what failed; the rest of the page keeps working. */
const Guarded = ({ at, found }: { readonly at: string; readonly found: Found }) => (
  <RouteBoundary at={at}>
    <Suspense fallback={<Placeholder />}>
      <Allowed found={found} />
    </Suspense>
  </RouteBoundary>
)

function Allowed({ found: { page, needs } }: { readonly found: Found }) {
  const session = useSession()
  if (needs) requirePermission(session, needs)
  return <page.Page />
}
