import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { afterEach, beforeEach, vi } from 'vitest'
import { createClient } from './client.ts'

interface Network {
  /** What it does with the next request. */
  answer: (request: Request) => Promise<Response>
  readonly sent: Request[]
}
export const network: Network = { answer: async () => Response.error(), sent: [] }

/** For the tests of the file that calls it. */
export function replaceNetwork(): void {
  beforeEach(() => {
    vi.stubGlobal('navigator', { onLine: true })
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      const request = new Request(new URL(url, 'http://gateway.example'), init)
      network.sent.push(request)
      return network.answer(request)
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    network.sent.length = 0
  })
}

export const client = createClient({
  baseUrl: '/api',
  getToken: async () => 'token',
  operator: () => 'auth0|me',
})

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'greencheck-operator': 'auth0|me', ...headers } })
export const session = { sub: 'auth0|me', permissions: ['read:connections'], missingScopes: [] }
const body = { connection: { name: 'northwind', strategy: 'oidc' } }
export const create = () => client.call('createConnection', { body })
export const read = () => client.call('session', {})
const params = { id: 'con_1' }
/** What acts. */
export const writes: readonly [string, () => Promise<unknown>][] = [
  ['a create', create],
  ['an edit', () => client.call('updateConnection', { params, body: { tag: '', operations: [] } })],
  ['a deletion', () => client.call('deleteConnection', { params })],
  ['applications', () => client.call('updateConnectionClients', { params, body: [] })],
  [
    'a test record',
    () =>
      client.send(testRoutes.recordTest, { params, body: { outcome: 'passed', fingerprint: '' } }),
  ],
]
export const thrown = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  )
