import type { ScreenId } from '#panels/screens/screens.ts'

/** The code of every screen, in files of its own. */
export const pageCode = {
  connections: () => import('#features/connections/list/connections-page.tsx'),
  new: () => import('#features/connection-wizard/frame/wizard-page.tsx'),
  connection: () => import('#features/connections/page/connection-page.tsx'),
  'home-realm': () => import('#features/connections/home-realm/home-realm-page.tsx'),
  'issuer-check': () => import('#features/issuer-check/issuer-check-page.tsx'),
  inspector: () => import('#features/inspector/inspector-page.tsx'),
  'link-check': () => import('#features/link-check/link-check-page.tsx'),
  settings: () => import('#features/connections/tabs/settings/settings-tab.tsx'),
  claims: () => import('#features/connections/tabs/claims/claims-tab.tsx'),
  provisioning: () => import('#features/connections/tabs/provisioning/provisioning-tab.tsx'),
  'login-experience': () =>
    import('#features/connections/tabs/login-experience/login-experience-tab.tsx'),
  applications: () => import('#features/connections/tabs/applications/applications-tab.tsx'),
  test: () => import('#features/connections/tabs/test/tab.tsx'),
  links: () => import('#features/connections/tabs/links/links-tab.tsx'),
  export: () => import('#features/connections/tabs/export/export-tab.tsx'),
  rotation: () => import('#features/connections/tabs/rotation/rotation-tab.tsx'),
  danger: () => import('#features/connections/tabs/danger/danger-tab.tsx'),
} as const satisfies Readonly<Record<ScreenId, () => Promise<unknown>>>
