import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#api/client.ts'
import { type Session, lackedPermission } from '#api/context.tsx'
import { connectionQuery, connectionsQuery } from '#api/queries.ts'
import type { FirstRouteName } from '#domain/gateway-api/first.ts'
import { isStepId, stepIds } from '#domain/destinations/auth0/connection/steps.ts'
import { type ScreenId, screens } from '#panels/screens/screens.ts'
import { tabs } from '#panels/screens/tabs.ts'
import { hrefOf } from '#panels/router/to.ts'
import { matchPath } from '#text/match-path.ts'
import { type LazyPage, lazyPage } from './lazy-page.ts'
import { pageCode } from './page-code.ts'
import { home } from './paths.ts'

export type Params = Readonly<Record<string, string>>
interface Ask {
  readonly client: Client
  readonly queryClient: QueryClient
}
export interface AskAs extends Ask {
  readonly session: Pick<Session, 'permissions'>
}

interface Route {
  readonly page: LazyPage
  /** Asked for before anything is typed. */
  readonly needs?: FirstRouteName
  /** Starts the main request beside the fetch of the code; the page reads the query. */
  readonly ask?: (ask: Ask, params: Params) => void
  /** False where the parameters name nothing. */
  readonly exists?: (params: Params) => boolean
}

/** A screen that is missing here does not compile, nor one that is in no table. */
export const routes: Readonly<Record<ScreenId, Route>> = {
  connections: {
    page: lazyPage(pageCode.connections, 'ConnectionsPage'),
    needs: 'listConnections',
    ask: ({ client, queryClient }) => {
      void queryClient.prefetchInfiniteQuery(connectionsQuery(client))
    },
  },
  new: {
    page: lazyPage(pageCode.new, 'WizardPage'),
    needs: 'createConnection',
    exists: ({ step = '' }) => isStepId(step),
  },
  connection: {
    page: lazyPage(pageCode.connection, 'ConnectionPage'),
    needs: 'getConnection',
    ask: ({ client, queryClient }, { id = '' }) => {
      void queryClient.prefetchQuery(connectionQuery(client, id))
    },
  },
  'home-realm': {
    page: lazyPage(pageCode['home-realm'], 'HomeRealmPage'),
    needs: 'listConnections',
    ask: ({ client, queryClient }) => {
      void queryClient.prefetchInfiniteQuery(connectionsQuery(client))
    },
  },
  // Documents can be judged without a permission, so the page itself says what is missing.
  'issuer-check': { page: lazyPage(pageCode['issuer-check'], 'IssuerCheckPage') },
  inspector: { page: lazyPage(pageCode.inspector, 'InspectorPage') },
  // What a link says can be read without a permission; the page itself says what is missing.
  'link-check': { page: lazyPage(pageCode['link-check'], 'LinkCheckPage') },
  settings: { page: lazyPage(pageCode.settings, 'SettingsTab') },
  claims: { page: lazyPage(pageCode.claims, 'ClaimsTab') },
  provisioning: { page: lazyPage(pageCode.provisioning, 'ProvisioningTab') },
  'login-experience': { page: lazyPage(pageCode['login-experience'], 'LoginExperienceTab') },
  applications: { page: lazyPage(pageCode.applications, 'ApplicationsTab') },
  test: { page: lazyPage(pageCode.test, 'TestTab') },
  links: { page: lazyPage(pageCode.links, 'LinksTab') },
  export: { page: lazyPage(pageCode.export, 'ExportTab') },
  rotation: { page: lazyPage(pageCode.rotation, 'RotationTab') },
  danger: { page: lazyPage(pageCode.danger, 'DangerTab') },
}

const isScreenId = (id: string): id is ScreenId => id in screens
const ids = Object.keys(screens).filter(isScreenId)

export interface Found extends Route {
  readonly params: Params
}

/** All of a workspace: what stands at which address is for its own table to say. */
const beside: Route = {
  page: lazyPage(
    () => import('#features/cloudentity/frame/cloudentity-page.tsx'),
    'CloudentityPage',
  ),
}
export const isBeside = (path: string) => /^\/cloudentity(\/|$)/.test(path)

/** What is at a path, the page first and what stands in it after; none where there is no page. */
export function screensAt(path: string): readonly Found[] {
  const further = redirectOf(path)
  if (further !== undefined) return screensAt(further)
  if (isBeside(path)) return [{ ...beside, params: {} }]
  for (const id of ids) {
    // The pages come first in the table, so that "new" is no connection's id.
    const params = matchPath(screens[id].path, path)
    if (params === undefined) continue
    const found = { ...routes[id], params }
    if (found.exists?.(params) === false) return []
    return id in tabs ? [{ ...routes.connection, params }, found] : [found]
  }
  return []
}

/** Where an address leads that shows nothing itself. */
export function redirectOf(path: string, search = '', hash = ''): string | undefined {
  if (path === '/') return home
  // What stands in a workspace is for its own table.
  if (path.endsWith('/') && !isBeside(path))
    return `${path.replace(/\/+$/, '') || home}${search}${hash && `#${hash}`}`
  if (path === '/connections/new')
    return hrefOf({ to: screens.new.path, params: { step: stepIds[0] } })
  const id = matchPath(screens.connection.path, path)?.['id']
  return id === undefined ? undefined : hrefOf({ to: screens.settings.path, params: { id }, hash })
}

/** Waits for the code of what is at an address; what fails there is asked for again, and told then. */
export async function fetchScreens(path: string): Promise<void> {
  await Promise.allSettled(screensAt(path).map(({ page }) => page.fetch()))
}

/** Starts the main requests of what is at an address: those that the operator may make. */
export function askScreens({ session, ...ask }: AskAs, path: string): void {
  for (const found of screensAt(path))
    if (found.needs === undefined || lackedPermission(session, found.needs) === undefined)
      found.ask?.(ask, found.params)
}
