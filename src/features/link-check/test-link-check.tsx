import '@testing-library/jest-dom/vitest'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  Outlet,
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { expect, onTestFinished, vi } from 'vitest'
import { createClient } from '#api/client.ts'
import { ApiProvider } from '#api/context.tsx'
import { createQueryClient } from '#api/query-client.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { createSandboxHandlers, memoryOrigins } from '#mocks/msw/handler.ts'
import { LinkCheckPage } from './link-check-page.tsx'

export const tenant = memoryOrigins.tenant

interface Options {
  readonly seed?: 'small' | 'large'
  /** A permission the operator lacks. */
  readonly without?: string
  /** What the switch "slow" waits for. */
  readonly delay?: () => Promise<void>
}

/** The page, with the sandbox behind it in memory. */
export async function open({ seed = 'small', without, delay }: Options = {}) {
  vi.stubGlobal('scrollTo', () => {})
  const sandbox = await createSandboxHandlers({ seed, ...(delay && { delay }) })
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const asked: string[] = []
  const bodies: Promise<string>[] = []
  server.events.on('request:start', ({ request }) => {
    const { pathname, search } = new URL(request.url)
    asked.push(`${pathname.slice('/api'.length)}${search}`)
    bodies.push(request.clone().text())
  })
  const queries = createQueryClient()
  onTestFinished(() => {
    server.close()
    queries.clear()
    vi.unstubAllGlobals()
  })
  const token = await sandbox.token()
  const client = createClient({
    baseUrl: `${memoryOrigins.dashboard}/api`,
    getToken: async () => token,
  })
  const session = {
    sub: 'auth0|operator',
    email: 'operator@acme.example',
    permissions: permissions.filter((one) => one !== without),
    missingScopes: [],
    config: {
      domain: new URL(tenant).host,
      clientId: 'sandbox-dashboard',
      testerClientId: 'sandbox-tester',
      audience: 'https://greencheck.example/api',
      loopbackHttp: [tenant, memoryOrigins.idp],
    },
  }
  const root = createRootRoute({ component: Outlet })
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: '/link-check', component: LinkCheckPage }),
    ]),
    history: createMemoryHistory({ initialEntries: ['/link-check'] }),
  })
  render(
    <QueryClientProvider client={queries}>
      <ApiProvider client={client} session={session}>
        <RouterProvider router={router} />
      </ApiProvider>
    </QueryClientProvider>,
  )
  const user = userEvent.setup()
  const field = await screen.findByRole('textbox', { name: 'Link' })
  const paste = async (text: string) => {
    await user.clear(field)
    await user.click(field)
    await user.paste(text)
  }
  const at = () => router.state.location.href
  return { ...sandbox, user, field, paste, asked, bodies, queries, at, server }
}

export const good = {
  client_id: 'acme-portal',
  response_type: 'code',
  redirect_uri: 'https://portal.acme.example/callback',
  state: 'abc',
  connection: 'globex-oidc',
}

/** A link that is right, but for the changes. */
export const link = (
  changes: Readonly<Record<string, string>> = {},
  base = `${tenant}/authorize`,
): string =>
  `${base}?${Object.entries({ ...good, ...changes })
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')}`

export const announced = (text: RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContainEqual(
      expect.stringMatching(text),
    ),
  )
