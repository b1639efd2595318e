interface Screen {
  /** As the router takes it. */
  readonly path: `/${string}`
  /** Its link in a navigation and, where it has an h1 of its own, that. */
  readonly title: string
  /** Which navigation shows it; `none` for what is reached from another screen. */
  readonly nav: 'main' | 'connection' | 'none'
}

/**
 * Every screen of the dashboard, in the order of the navigations. All of them ask to sign in. The
 * routes (`app/routes.tsx`), both navigations, the headings and the axe spec are held against this
 * table by the compiler.
 */
export const screens = {
  connections: { path: '/connections', title: 'Connections', nav: 'main' },
  'new-connection': { path: '/connections/new/$step', title: 'New connection', nav: 'none' },
  connection: { path: '/connections/$id', title: 'Connection', nav: 'none' },
  settings: { path: '/connections/$id/settings', title: 'Settings', nav: 'connection' },
  'login-experience': {
    path: '/connections/$id/login-experience',
    title: 'Login Experience',
    nav: 'connection',
  },
  applications: {
    path: '/connections/$id/applications',
    title: 'Applications',
    nav: 'connection',
  },
  test: { path: '/connections/$id/test', title: 'Test', nav: 'connection' },
  links: { path: '/connections/$id/links', title: 'Links', nav: 'connection' },
  danger: { path: '/connections/$id/danger', title: 'Danger', nav: 'connection' },
  'issuer-check': { path: '/issuer-check', title: 'Issuer check', nav: 'main' },
  inspector: { path: '/inspector', title: 'Inspector', nav: 'main' },
  'link-check': { path: '/link-check', title: 'Explain a link', nav: 'main' },
} as const satisfies Readonly<Record<string, Screen>>

type Screens = typeof screens
export type ScreenId = keyof Screens
/** The screens below the page of one connection. */
export type TabId = {
  [Id in ScreenId]: Screens[Id]['path'] extends `${Screens['connection']['path']}/${string}`
    ? Id
    : never
}[ScreenId]

/** What a navigation shows, in order. */
export const screensIn = <Nav extends Screen['nav']>(nav: Nav) =>
  Object.values(screens).filter(
    (screen): screen is Extract<Screens[ScreenId], { nav: Nav }> => screen.nav === nav,
  )
