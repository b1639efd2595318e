import { Link, Outlet } from '@tanstack/react-router'
import { useRef } from 'react'
import { useSession } from '#api/context.tsx'
import { pages } from '#panels/screens/pages.ts'
import styles from './layout.module.css'
import { MissingScopes } from './missing-scopes.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { SignOut } from './sign-out.tsx'
import { TopBar } from './top-bar.tsx'
import { usePageHeading } from './use-page-heading.ts'

type Page = (typeof pages)[keyof typeof pages]
const inNavigation = Object.values<Page>(pages).filter((page) => page.nav)

/** What stays on screen from page to page. */
export function Layout() {
  const { config, email, missingScopes } = useSession()
  const main = useRef<HTMLElement>(null)
  usePageHeading(main)
  const skip = () => main.current?.focus()
  return (
    <>
      {/* A button, not a link to #main: a fragment would go into the history and the address. */}
      <button type="button" className={styles.skip} onClick={skip}>
        Skip to content
      </button>
      <TopBar config={config}>
        <span className={styles.who}>{email}</span>
        <SignOut />
      </TopBar>
      <div className={styles.frame}>
        <nav className={styles.nav} aria-label="Main">
          {inNavigation.map(({ path, title }) => (
            <Link key={path} to={path} className={styles.link}>
              {title}
            </Link>
          ))}
        </nav>
        <main ref={main} tabIndex={-1} className={styles.page}>
          <OfflineBanner />
          <MissingScopes scopes={missingScopes} domain={config.domain} />
          <Outlet />
        </main>
      </div>
    </>
  )
}
