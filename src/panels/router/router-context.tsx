import { type ReactNode, createContext, startTransition, use, useEffect, useState } from 'react'
import { type Place, placeOf } from './place.ts'
import type { Router } from './router.ts'

interface Here {
  readonly router: Router
  readonly place: Place
}

const RouterContext = createContext<Here | undefined>(undefined)

interface RouterProviderProps {
  readonly router: Router
  readonly children: ReactNode
}

/** What is on screen stays until the page that was gone to is there. */
export function RouterProvider({ router, children }: RouterProviderProps) {
  const { history } = router
  const [place, setPlace] = useState(() => placeOf(history.location))
  useEffect(() => {
    const follow = () => startTransition(() => setPlace(placeOf(history.location)))
    const stop = history.subscribe(follow)
    // Something below may have gone elsewhere before this listened.
    if (history.location.href !== place.href) follow()
    return stop
    // oxlint-disable-next-line react/exhaustive-deps -- the place of the first drawing alone
  }, [history])
  useEffect(() => router.arrived(), [router, place])
  return <RouterContext value={{ router, place }}>{children}</RouterContext>
}

function useHere(): Here {
  const here = use(RouterContext)
  if (!here) throw new Error('Render this below <RouterProvider>.')
  return here
}

export const useRouter = (): Router => useHere().router
export const usePlace = (): Place => useHere().place
/** Goes to an address of the dashboard. */
export const useNavigate = (): Router['go'] => useRouter().go
