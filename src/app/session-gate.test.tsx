// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, onTestFinished, test } from 'vitest'
import { held } from '#testing/held.ts'
import { openSandbox } from '#testing/open-sandbox.ts'
import { SessionGate } from './session-gate.tsx'
import { claimsOf } from './token-claims.ts'

async function show(token: 'own' | 'opaque', path = '/inspector') {
  const sandbox = await openSandbox()
  sandbox.queries.clear()
  history.replaceState(null, '', path)
  onTestFinished(() => history.replaceState(null, '', '/'))
  const { client, session, queries, server } = sandbox
  const shows = async () =>
    render(
      <QueryClientProvider client={queries}>
        <SessionGate
          client={client}
          config={session.config}
          operator={{ sub: session.sub, email: session.email }}
          claims={claimsOf(token === 'own' ? await sandbox.token() : 'opaque', Date.now())}
        />
      </QueryClientProvider>,
    )
  return { server, shows }
}
const page = () => screen.findByRole('heading', { level: 1, name: 'Inspector' })

test('what the token says is enough for the page, before the gateway has answered', async () => {
  const { server, shows } = await show('own')
  server.use(held('/session').handler)
  await shows()
  expect(await page()).toBeVisible()
})

test('a token that says nothing waits for the gateway', async () => {
  const { server, shows } = await show('opaque')
  const session = held('/session')
  server.use(session.handler)
  await shows()
  expect(screen.getByText('Loading…')).toBeInTheDocument()
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull()
})

test('what the gateway says holds, whatever the token said', async () => {
  const { server, shows } = await show('own')
  const missingScopes = ['read:clients']
  server.use(
    http.get('*/api/session', () =>
      HttpResponse.json({ sub: 'auth0|operator', permissions: [], missingScopes }),
    ),
  )
  await shows()
  expect(await page()).toBeVisible()
  expect(await screen.findByText('read:clients')).toBeVisible()
})

test('a gateway that cannot tell takes the page away again', async () => {
  const { server, shows } = await show('own')
  server.use(http.get('*/api/session', () => HttpResponse.json({}, { status: 403 })))
  await shows()
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeEnabled()
  expect(screen.queryByRole('heading', { name: 'Inspector' })).toBeNull()
})
