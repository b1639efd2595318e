import '@testing-library/jest-dom/vitest'
// The program fetches it when there is something to judge; no test waits for that.
import '#panels/issuer-check/judge.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  Navigate,
  Outlet,
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { onTestFinished, vi } from 'vitest'
import { createClient } from '#api/client.ts'
import { ApiProvider } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { createQueryClient } from '#api/query-client.ts'
import { createSandboxHandlers, memoryOrigins } from '#mocks/msw/handler.ts'
import { sandboxAccounts, sandboxAudience, sandboxClients } from '#mocks/sentinels.ts'
import type { TabId } from '#panels/screens/screens.ts'
import { installDialog } from '#ui/dialog-for-jsdom.ts'
import { ConnectionPage } from './connection-page.tsx'
import { ConnectionsPage } from '../list/connections-page.tsx'
import { ApplicationsTab } from '../tabs/applications/applications-tab.tsx'
import { DangerTab } from '../tabs/danger/danger-tab.tsx'
import { LinksTab } from '../tabs/links/links-tab.tsx'
import { LoginExperienceTab } from '../tabs/login-experience/login-experience-tab.tsx'
import { SettingsTab } from '../tabs/settings/settings-tab.tsx'
import { TestTab } from '../tabs/test/tab.tsx'

type Sandbox = Awaited<ReturnType<typeof createSandboxHandlers>>

interface Options {
  readonly who?: keyof typeof sandboxAccounts
  readonly seed?: 'small' | 'large'
  /** A permission the operator lacks. */
  readonly without?: string
}

/** The gateway before a fresh sandbox tenant, and what shows a page of this feature against it. */
export async function openSandbox({ who = 'operator', seed = 'small', without }: Options = {}) {
  installDialog()
  vi.stubGlobal('scrollTo', () => {})
  const sandbox = await createSandboxHandlers({ seed })
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const asked: string[] = []
  server.events.on('request:start', ({ request }) => {
    const { pathname, search } = new URL(request.url)
    asked.push(`${request.method} ${pathname.slice('/api'.length)}${search}`)
  })
  onTestFinished(() => {
    server.close()
    localStorage.clear()
    sessionStorage.clear()
    vi.unstubAllGlobals()
  })

  const token = await sandbox.token(who)
  const client = createClient({
    baseUrl: `${memoryOrigins.dashboard}/api`,
    getToken: async () => token,
  })
  const { sub, permissions, missingScopes } = await client.call('session', {})
  asked.length = 0
  const session = {
    sub,
    permissions: permissions.filter((one) => one !== without),
    missingScopes,
    email: sandboxAccounts[who],
    config: {
      domain: new URL(memoryOrigins.tenant).host,
      clientId: sandboxClients.dashboard,
      testerClientId: sandboxClients.tester,
      audience: sandboxAudience,
      loopbackHttp: [memoryOrigins.tenant, memoryOrigins.idp],
    },
  }

  const show = (path: string) => {
    const router = routerAt(path)
    const view = render(
      <QueryClientProvider client={createQueryClient()}>
        <ApiProvider client={client} session={session}>
          <RouterProvider router={router} />
        </ApiProvider>
      </QueryClientProvider>,
      // A failure of the API belongs to the route's error page: nothing for the console.
      { onCaughtError: () => {} },
    )
    return {
      ...view,
      user: userEvent.setup(),
      at: () => router.state.location.href,
      back: () => router.history.back(),
    }
  }
  return { ...sandbox, panel: sandbox.management.panel, session, client, asked, show }
}

/** Id of the seeded connection of that name. */
export function idOf({ management }: Pick<Sandbox, 'management'>, name: string): string {
  for (const { connection } of management.state.connections.values()) {
    if (connection.name === name) return connection.id
  }
  throw new Error(`The sandbox has no connection ${name}.`)
}

const tabs = {
  settings: SettingsTab,
  'login-experience': LoginExperienceTab,
  applications: ApplicationsTab,
  test: TestTab,
  links: LinksTab,
  danger: DangerTab,
} satisfies Record<TabId, React.ComponentType>

function routerAt(path: string) {
  const root = createRootRoute({ component: Outlet })
  const page = (at: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path: at, component })
  const connection = page('/connections/$id', ConnectionPage)
  return createRouter({
    routeTree: root.addChildren([
      page('/connections', ConnectionsPage),
      connection.addChildren([
        ...Object.entries(tabs).map(([tab, component]) =>
          createRoute({ getParentRoute: () => connection, path: tab, component }),
        ),
        createRoute({
          getParentRoute: () => connection,
          path: '/',
          component: () => (
            <Navigate to="/connections/$id/settings" from="/connections/$id" replace />
          ),
        }),
      ]),
      page('/connections/new/$step', () => <h1>The wizard</h1>),
    ]),
    history: createMemoryHistory({ initialEntries: [path] }),
    defaultErrorComponent: ({ error }) => (
      <p>error page: {isApiError(error) ? `${error.kind} ${error.missing}` : String(error)}</p>
    ),
  })
}
