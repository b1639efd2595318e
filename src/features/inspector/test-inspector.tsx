import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type JWK, SignJWT, importJWK } from 'jose'
import { setupServer } from 'msw/node'
import { expect, onTestFinished } from 'vitest'
import { createClient } from '#api/client.ts'
import { ApiProvider } from '#api/context.tsx'
import { createQueryClient } from '#api/query-client.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { issuerKey } from '#mocks/idp/keys.ts'
import { createSandboxHandlers, memoryOrigins } from '#mocks/msw/handler.ts'
import { InspectorPage } from './inspector-page.tsx'

export const issuer = `${memoryOrigins.idp}/plain`

/** The page, with the sandbox behind it in memory. */
export async function open({ may = permissions }: { readonly may?: readonly string[] } = {}) {
  const sandbox = await createSandboxHandlers()
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const bodies: Promise<string>[] = []
  server.events.on('request:start', ({ request }) => {
    bodies.push(request.clone().text())
  })
  const queries = createQueryClient()
  onTestFinished(() => {
    server.close()
    queries.clear()
  })
  const client = createClient({
    baseUrl: `${memoryOrigins.dashboard}/api`,
    getToken: () => sandbox.token(),
  })
  render(
    <QueryClientProvider client={queries}>
      <ApiProvider
        client={client}
        session={{
          sub: 'auth0|operator',
          email: 'operator@acme.example',
          permissions: may,
          missingScopes: [],
          config: {
            domain: new URL(memoryOrigins.tenant).host,
            clientId: 'sandbox-dashboard',
            testerClientId: 'sandbox-tester',
            audience: 'https://greencheck.example/api',
            loopbackHttp: [memoryOrigins.tenant, memoryOrigins.idp],
          },
        }}
      >
        <InspectorPage />
      </ApiProvider>
    </QueryClientProvider>,
  )
  const user = userEvent.setup()
  const field = screen.getByRole('textbox', { name: 'Token or profile' })
  const paste = async (text: string) => {
    await user.clear(field)
    await user.click(field)
    await user.paste(text)
  }
  const check = async () =>
    user.click(await screen.findByRole('button', { name: 'Check signature' }))
  return { user, field, paste, check, sandbox, queries, sent: () => Promise.all(bodies) }
}

interface Signed {
  readonly claims?: Record<string, unknown>
  readonly key?: JWK
  readonly kid?: string
}

/** Signed by northwind's key, unless told otherwise; valid for an hour. */
export async function sign({ claims = {}, key = issuerKey().privateJwk, kid }: Signed = {}) {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ iss: issuer, sub: 'ann', aud: 'acme', iat: now, exp: now + 3600, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: kid ?? 'northwind-1' })
    .sign(await importJWK(key, 'RS256'))
}

export const row = (table: string, name: RegExp) =>
  within(screen.getByRole('table', { name: table })).getByRole('row', { name })
export const announced = (text: RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContainEqual(
      expect.stringMatching(text),
    ),
  )
