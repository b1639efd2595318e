import { type ScreenId, screens } from '#panels/screens/screens.ts'
import { tabs } from '#panels/screens/tabs.ts'
import { matchPath } from '#text/match-path.ts'

/** The code of every screen, in files of its own. */
export const pageCode = {
  connections: () => import('#features/connections/list/connections-page.tsx'),
  new: () => import('#features/connection-wizard/frame/wizard-page.tsx'),
  connection: () => import('#features/connections/page/connection-page.tsx'),
  'issuer-check': () => import('#features/issuer-check/issuer-check-page.tsx'),
  inspector: () => import('#features/inspector/inspector-page.tsx'),
  'link-check': () => import('#features/link-check/link-check-page.tsx'),
  settings: () => import('#features/connections/tabs/settings/settings-tab.tsx'),
  'login-experience': () =>
    import('#features/connections/tabs/login-experience/login-experience-tab.tsx'),
  applications: () => import('#features/connections/tabs/applications/applications-tab.tsx'),
  test: () => import('#features/connections/tabs/test/tab.tsx'),
  links: () => import('#features/connections/tabs/links/links-tab.tsx'),
  danger: () => import('#features/connections/tabs/danger/danger-tab.tsx'),
} as const satisfies Readonly<Record<ScreenId, () => Promise<unknown>>>

const isScreenId = (id: string): id is ScreenId => id in screens
const ids = Object.keys(screens).filter(isScreenId)

/** Waits for the code of what is at an address; what fails there is asked for again, and told then. */
export async function preloadPage(path: string): Promise<void> {
  // The pages come first in the table, so that "new" is no connection's id.
  const id = ids.find((one) => matchPath(screens[one].path, path))
  if (id === undefined) return
  const above: readonly ScreenId[] = id in tabs ? ['connection'] : []
  await Promise.allSettled([...above, id].map((one) => pageCode[one]()))
}
