import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  notFound,
  redirect,
} from '@tanstack/react-router'
import type { Client } from '#api/client.ts'
import type { Session } from '#api/context.tsx'
import { connectionQuery, connectionsQuery } from '#api/queries.ts'
import { isStepId, stepIds } from '#domain/destinations/auth0/connection/steps.ts'
import { readListSearch } from '#features/connections/list/list-search.ts'
import { readCheckSearch } from '#features/issuer-check/check-search.ts'
import { type ScreenId, type TabId, screens } from '#panels/screens/screens.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import { Layout } from './layout.tsx'
import { lazyPage } from './lazy-page.ts'
import { NotFound } from './not-found.tsx'
import { home } from './paths.ts'
import { requirePermission } from './permission.ts'
import { RouteError } from './route-error.tsx'

export interface RouterContext {
  readonly client: Client
  readonly queryClient: QueryClient
  readonly session: Session
}

const root = createRootRouteWithContext<RouterContext>()({ component: Layout })

const indexRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: home, replace: true })
  },
})

// Loaders start a page's main request beside the fetch of its code; the page reads the query and
// shows what became of it.
const connectionsRoute = createRoute({
  getParentRoute: () => root,
  path: screens.connections.path,
  validateSearch: readListSearch,
  beforeLoad: ({ context }) => requirePermission(context.session, 'listConnections'),
  loader: ({ context: { client, queryClient } }) => {
    void queryClient.prefetchInfiniteQuery(connectionsQuery(client))
  },
  component: lazyPage(
    () => import('#features/connections/list/connections-page.tsx'),
    'ConnectionsPage',
  ),
})

const connectionRoute = createRoute({
  getParentRoute: () => root,
  path: screens.connection.path,
  beforeLoad: ({ context }) => requirePermission(context.session, 'getConnection'),
  loader: ({ context: { client, queryClient }, params: { id } }) => {
    void queryClient.prefetchQuery(connectionQuery(client, id))
  },
  component: lazyPage(
    () => import('#features/connections/page/connection-page.tsx'),
    'ConnectionPage',
  ),
})

const connectionIndexRoute = createRoute({
  getParentRoute: () => connectionRoute,
  path: '/',
  beforeLoad: ({ params, location }) => {
    throw redirect({
      to: screens.settings.path,
      params,
      hash: location.hash,
      replace: true,
    })
  },
})

const settingsRoute = createRoute({
  getParentRoute: () => connectionRoute,
  path: 'settings',
  component: lazyPage(
    () => import('#features/connections/tabs/settings/settings-tab.tsx'),
    'SettingsTab',
  ),
})

const loginExperienceRoute = createRoute({
  getParentRoute: () => connectionRoute,
  path: 'login-experience',
  component: lazyPage(
    () => import('#features/connections/tabs/login-experience/login-experience-tab.tsx'),
    'LoginExperienceTab',
  ),
})

const applicationsRoute = createRoute({
  getParentRoute: () => connectionRoute,
  path: 'applications',
  component: lazyPage(
    () => import('#features/connections/tabs/applications/applications-tab.tsx'),
    'ApplicationsTab',
  ),
})

const testRoute = createRoute({
  getParentRoute: () => connectionRoute,
  path: 'test',
  /** `run` is the id of the test run that is shown. */
  validateSearch: ({ run }: Record<string, unknown>): { run?: string } =>
    typeof run === 'string' ? { run } : {},
  component: lazyPage(() => import('#features/connections/tabs/test/tab.tsx'), 'TestTab'),
})

const linksRoute = createRoute({
  getParentRoute: () => connectionRoute,
  path: 'links',
  component: lazyPage(() => import('#features/connections/tabs/links/links-tab.tsx'), 'LinksTab'),
})

const dangerRoute = createRoute({
  getParentRoute: () => connectionRoute,
  path: 'danger',
  component: lazyPage(
    () => import('#features/connections/tabs/danger/danger-tab.tsx'),
    'DangerTab',
  ),
})

const newConnectionIndexRoute = createRoute({
  getParentRoute: () => root,
  path: '/connections/new',
  beforeLoad: () => {
    throw redirect({
      to: screens['new-connection'].path,
      params: { step: stepIds[0] },
      replace: true,
    })
  },
})

const newConnectionRoute = createRoute({
  getParentRoute: () => root,
  path: screens['new-connection'].path,
  /** `draft` is the id of the draft that is being worked on. */
  validateSearch: ({ draft }: Record<string, unknown>): { draft?: string } =>
    typeof draft === 'string' ? { draft } : {},
  beforeLoad: ({ context, params }) => {
    if (!isStepId(params.step)) throw notFound()
    requirePermission(context.session, 'createConnection')
  },
  component: lazyPage(
    () => import('#features/connection-wizard/frame/wizard-page.tsx'),
    'WizardPage',
  ),
})

const issuerCheckRoute = createRoute({
  getParentRoute: () => root,
  path: screens['issuer-check'].path,
  validateSearch: readCheckSearch,
  // Documents can be judged without a permission, so the page itself says what is missing.
  component: lazyPage(
    () => import('#features/issuer-check/issuer-check-page.tsx'),
    'IssuerCheckPage',
  ),
})

const inspectorRoute = createRoute({
  getParentRoute: () => root,
  path: screens.inspector.path,
  component: lazyPage(() => import('#features/inspector/inspector-page.tsx'), 'InspectorPage'),
})

const linkCheckRoute = createRoute({
  getParentRoute: () => root,
  path: screens['link-check'].path,
  // What a link says can be read without a permission; the page itself says what is missing.
  component: lazyPage(() => import('#features/link-check/link-check-page.tsx'), 'LinkCheckPage'),
})

/** A route for each of these screens, at its path. */
type RoutesOf<Id extends ScreenId> = {
  readonly [One in Id]: { readonly fullPath: (typeof screens)[One]['path'] }
}

const tabs = {
  settings: settingsRoute,
  'login-experience': loginExperienceRoute,
  applications: applicationsRoute,
  test: testRoute,
  links: linksRoute,
  danger: dangerRoute,
} satisfies RoutesOf<TabId>

const pages = {
  connections: connectionsRoute,
  'new-connection': newConnectionRoute,
  connection: connectionRoute.addChildren({ index: connectionIndexRoute, ...tabs }),
  'issuer-check': issuerCheckRoute,
  inspector: inspectorRoute,
  'link-check': linkCheckRoute,
} satisfies RoutesOf<Exclude<ScreenId, TabId>>

const routeTree = root.addChildren({
  index: indexRoute,
  newConnectionIndex: newConnectionIndexRoute,
  ...pages,
})

/** Reads the address when it is called: only after the sign-in has put it right. */
export const createAppRouter = (context: RouterContext) =>
  createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    // How fresh data is, is for the query cache to say.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: Placeholder,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
