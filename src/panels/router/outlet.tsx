import { type ReactNode, createContext, use } from 'react'

interface Screen {
  /** Of the address, decoded. */
  readonly params: Readonly<Record<string, string>>
  /** What stands inside the page: the tab of a connection. */
  readonly inside: ReactNode
}

/** What an address shows; the routes fill it in (`app/screen.tsx`). */
export const ScreenContext = createContext<Screen>({ params: {}, inside: null })

export const useParams = () => use(ScreenContext).params
/** Where the part of a page that has an address of its own is shown. */
export const Outlet = () => use(ScreenContext).inside
