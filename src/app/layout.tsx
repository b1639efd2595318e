import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import { useSession } from '#api/context.tsx'
import { Link } from '#panels/router/link.tsx'
import { usePlace } from '#panels/router/router-context.tsx'
import { pages } from '#panels/screens/pages.ts'
import { Destination } from './destination.tsx'
import { Keys } from './help/keys.tsx'
import styles from './layout.module.css'
import { OfflineBanner } from './offline-banner.tsx'
import { Screen } from './screen.tsx'
import { TopBar } from './top-bar.tsx'
import { usePageHeading } from './use-page-heading.ts'

type Page = (typeof pages)[keyof typeof pages]
const inNavigation = Object.values<Page>(pages).filter((page) => page.nav)

// Of an access that is incomplete alone.
const MissingScopes = lazy(() =>
  import('./missing-scopes.tsx').then((note) => ({ default: note.MissingScopes })),
)
const BesideNavigation = lazy(() =>
  import('./destinations.tsx').then((menu) => ({ default: menu.BesideNavigation })),
)

/** Whether the workspace is on screen. What is of no destination stays with the one before. */
function useBeside(): boolean {
  const { pathname: path } = usePlace()
  const [was, setWas] = useState(false)
  const is = path.startsWith('/cloudentity') || (was && !path.startsWith('/connections'))
  if (is !== was) setWas(is)
  return is
}

/** Keeps the link to where one is in view, where the navigation is a row that scrolls. */
function useRow() {
  const row = useRef<HTMLElement>(null)
  // After every drawing: the bar is drawn again where the place is another.
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>('[aria-current]')
    // Not scrollIntoView, which moves the page as well.
    row.current?.scrollTo?.({ left: (link?.offsetLeft ?? 0) - 16 })
  })
  return row
}

/** What stays on screen from page to page. */
export function Layout() {
  const { config, email, missingScopes } = useSession()
  const beside = useBeside() && config.cloudentity !== undefined
  const main = useRef<HTMLElement>(null)
  usePageHeading(main)
  const nav = useRow()
  const skip = () => main.current?.focus()
  return (
    <>
      <Keys />
      {/* A button, not a link to #main: a fragment would go into the history and the address. */}
      <button type="button" className={styles.skip} onClick={skip}>
        Skip to content
      </button>
      <TopBar
        config={config}
        destination={<Destination config={config} beside={beside} />}
        email={email}
      >
        <nav ref={nav} className={styles.nav} aria-label="Main">
          {beside ? (
            <Suspense>
              <BesideNavigation />
            </Suspense>
          ) : (
            inNavigation.map(({ path, title }) => (
              <Link key={path} to={path} className={styles.link}>
                {title}
              </Link>
            ))
          )}
        </nav>
      </TopBar>
      <main ref={main} tabIndex={-1} className={styles.page}>
        <OfflineBanner />
        {missingScopes.length > 0 && (
          <Suspense>
            <MissingScopes scopes={missingScopes} domain={config.domain} />
          </Suspense>
        )}
        <Screen />
      </main>
    </>
  )
}
