import '@testing-library/jest-dom/vitest'
// The program fetches it when there is something to judge; no test waits for that.
import '#panels/issuer-check/judge.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import {
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
import { createQueryClient } from '#api/query-client.ts'
import { type DraftValues, emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import type { StepId } from '#domain/destinations/auth0/connection/steps.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { WizardPage } from '#features/connection-wizard/frame/wizard-page.tsx'
import { createSandboxHandlers, memoryOrigins } from '#mocks/msw/handler.ts'
import { draftStoreFor } from '#kept/use-drafts.ts'

const config = {
  domain: new URL(memoryOrigins.tenant).host,
  clientId: 'sandbox-dashboard',
  testerClientId: 'sandbox-tester',
  audience: 'https://greencheck.example/api',
  loopbackHttp: [memoryOrigins.tenant, memoryOrigins.idp],
}

interface Options {
  /** What a draft holds already. */
  readonly values?: Partial<DraftValues>
  readonly step?: StepId
  /** The steps that have been on screen; undefined: kept before that was remembered. */
  readonly visited?: readonly StepId[]
  /** No draft is kept yet. */
  readonly isNew?: boolean
  readonly seed?: 'small' | 'large'
}

/** For tests: the whole wizard with a draft resumed, before a fresh sandbox tenant in memory. */
export async function showWizard(options: Options = {}) {
  const { values, step = 'review', visited, isNew = false, seed = 'small' } = options
  vi.stubGlobal('scrollTo', () => {})
  // jsdom has none, and an address may name a field.
  Element.prototype.scrollIntoView = () => {}
  const sandbox = await createSandboxHandlers({ seed })
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const sent: { call: string; body: unknown }[] = []
  server.events.on('request:start', ({ request }) => {
    const call = `${request.method} ${new URL(request.url).pathname}`
    const copy = request.clone()
    if (request.method !== 'GET') {
      void copy.json().then((body: unknown) => sent.push({ call, body }))
    }
  })
  const queries = createQueryClient()
  onTestFinished(() => {
    server.close()
    queries.clear()
    localStorage.clear()
    vi.unstubAllGlobals()
  })

  const sub = `auth0|${crypto.randomUUID()}`
  const id = crypto.randomUUID()
  const drafts = draftStoreFor(config.domain, sub)
  if (!isNew) drafts.save({ id, step, values: { ...emptyDraft(), ...values }, visited })
  const client = createClient({
    baseUrl: `${memoryOrigins.dashboard}/api`,
    getToken: () => sandbox.token(),
  })
  const router = routerAt(`/connections/new/${step}?draft=${id}`)
  render(
    <QueryClientProvider client={queries}>
      <ApiProvider
        client={client}
        session={{ sub, email: 'operator@acme.example', permissions, missingScopes: [], config }}
      >
        <RouterProvider router={router} />
      </ApiProvider>
    </QueryClientProvider>,
  )
  return {
    ...sandbox,
    user: userEvent.setup(),
    queries,
    sub,
    drafts: () => drafts.list().drafts,
    /** Path of the page that is shown. */
    at: () => router.state.location.pathname,
    /** Bodies sent to one row, e.g. `POST /api/connections`. */
    sent: (call: string) => sent.filter((one) => one.call === call).map(({ body }) => body),
  }
}

function routerAt(path: string) {
  const root = createRootRoute({ component: Outlet })
  return createRouter({
    routeTree: root.addChildren([
      createRoute({
        getParentRoute: () => root,
        path: '/connections/new/$step',
        validateSearch: ({ draft }: Record<string, unknown>): { draft?: string } =>
          typeof draft === 'string' ? { draft } : {},
        component: WizardPage,
      }),
      createRoute({
        getParentRoute: () => root,
        path: '/connections/$id/links',
        component: () => <h1>The connection</h1>,
      }),
      createRoute({
        getParentRoute: () => root,
        path: '/connections/$id/test',
        component: () => <h1>Its test</h1>,
      }),
    ]),
    history: createMemoryHistory({ initialEntries: [path] }),
  })
}
