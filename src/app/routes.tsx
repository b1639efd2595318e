import type { QueryClient } from '@tanstack/react-query'
import {
  type RouteComponent,
  type RouterHistory,
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
import { pages } from '#panels/screens/pages.ts'
import type { ScreenId, TabId, screens } from '#panels/screens/screens.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import { Layout } from './layout.tsx'
import { lazyPage } from './lazy-page.ts'
import { NotFound } from './not-found.tsx'
import { pageCode } from './page-code.ts'
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
const connectionRoute = createRoute({
  getParentRoute: () => root,
  path: pages.connection.path,
  beforeLoad: ({ context }) => requirePermission(context.session, 'getConnection'),
  loader: ({ context: { client, queryClient }, params: { id } }) => {
    void queryClient.prefetchQuery(connectionQuery(client, id))
  },
  component: lazyPage(pageCode.connection, 'ConnectionPage'),
})

const connectionIndexRoute = createRoute({
  getParentRoute: () => connectionRoute,
  path: '/',
  beforeLoad: ({ params, location }) => {
    throw redirect({
      to: '/connections/$id/settings',
      params,
      hash: location.hash,
      replace: true,
    })
  },
})

const tab = <Path extends TabId>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => connectionRoute, path, component })

const tabRoutes = {
  settings: tab('settings', lazyPage(pageCode.settings, 'SettingsTab')),
  'login-experience': tab(
    'login-experience',
    lazyPage(pageCode['login-experience'], 'LoginExperienceTab'),
  ),
  applications: tab('applications', lazyPage(pageCode.applications, 'ApplicationsTab')),
  test: createRoute({
    getParentRoute: () => connectionRoute,
    path: 'test',
    /** `run` is the id of the test run that is shown. */
    validateSearch: ({ run }: Record<string, unknown>): { run?: string } =>
      typeof run === 'string' ? { run } : {},
    component: lazyPage(pageCode.test, 'TestTab'),
  }),
  links: tab('links', lazyPage(pageCode.links, 'LinksTab')),
  danger: tab('danger', lazyPage(pageCode.danger, 'DangerTab')),
}

const newConnectionIndexRoute = createRoute({
  getParentRoute: () => root,
  path: '/connections/new',
  beforeLoad: () => {
    throw redirect({
      to: pages.new.path,
      params: { step: stepIds[0] },
      replace: true,
    })
  },
})

const pageRoutes = {
  connections: createRoute({
    getParentRoute: () => root,
    path: pages.connections.path,
    validateSearch: readListSearch,
    beforeLoad: ({ context }) => requirePermission(context.session, 'listConnections'),
    loader: ({ context: { client, queryClient } }) => {
      void queryClient.prefetchInfiniteQuery(connectionsQuery(client))
    },
    component: lazyPage(pageCode.connections, 'ConnectionsPage'),
  }),
  new: createRoute({
    getParentRoute: () => root,
    path: pages.new.path,
    /** `draft` is the id of the draft that is being worked on. */
    validateSearch: ({ draft }: Record<string, unknown>): { draft?: string } =>
      typeof draft === 'string' ? { draft } : {},
    beforeLoad: ({ context, params }) => {
      if (!isStepId(params.step)) throw notFound()
      requirePermission(context.session, 'createConnection')
    },
    component: lazyPage(pageCode.new, 'WizardPage'),
  }),
  connection: connectionRoute.addChildren({ index: connectionIndexRoute, ...tabRoutes }),
  'issuer-check': createRoute({
    getParentRoute: () => root,
    path: pages['issuer-check'].path,
    validateSearch: readCheckSearch,
    // Documents can be judged without a permission, so the page itself says what is missing.
    component: lazyPage(pageCode['issuer-check'], 'IssuerCheckPage'),
  }),
  inspector: createRoute({
    getParentRoute: () => root,
    path: pages.inspector.path,
    component: lazyPage(pageCode.inspector, 'InspectorPage'),
  }),
  'link-check': createRoute({
    getParentRoute: () => root,
    path: pages['link-check'].path,
    // What a link says can be read without a permission; the page itself says what is missing.
    component: lazyPage(pageCode['link-check'], 'LinkCheckPage'),
  }),
}

/** All of a workspace: what stands at which address is for its own table to say. */
const cloudentityRoute = createRoute({
  getParentRoute: () => root,
  path: '/cloudentity/$',
  beforeLoad: ({ context }) => {
    if (!context.session.config.cloudentity) throw notFound()
  },
  component: lazyPage(
    () => import('#features/cloudentity/frame/cloudentity-page.tsx'),
    'CloudentityPage',
  ),
})

const screenRoutes = { ...pageRoutes, ...tabRoutes }
/**
 * A route for every screen, at its path, and none besides. Compared when they are made: before, the
 * compiler would take a path from the table.
 */
type RouteOf = {
  readonly [Id in ScreenId]: { readonly fullPath: (typeof screens)[Id]['path'] }
} & {
  readonly [Id in Exclude<keyof typeof screenRoutes, ScreenId>]: 'is not in the table of screens'
}
screenRoutes satisfies RouteOf

const routeTree = root.addChildren({
  index: indexRoute,
  newConnectionIndex: newConnectionIndexRoute,
  cloudentity: cloudentityRoute,
  ...pageRoutes,
})

/**
 * Reads the address when it is called: only after the sign-in has put it right.
 *
 * @param history the browser's, unless told otherwise
 */
export const createAppRouter = (context: RouterContext, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context,
    ...(history && { history }),
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
