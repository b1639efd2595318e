import { pages } from './pages.ts'
import { tabs } from './tabs.ts'

/**
 * Every screen of the dashboard. All of them ask to sign in. The routes (`app/routes.ts`), all
 * links, both navigations, the headings and the axe spec come from these rows or are held against
 * them by the compiler. Two files, so that the first screen carries only what it shows.
 */
export const screens = { ...pages, ...tabs }
export type ScreenId = keyof typeof screens
