import { describe, expect, it } from 'vitest'
import { isObject } from '#domain/wire/json.ts'
import { createTestTenant, testIdp } from '../tenant.helper.ts'
import { seedState } from './seed.ts'

function secretsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(secretsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'client_secret' ? [String(member)] : secretsIn(member),
  )
}

describe.each(['small', 'large'] as const)('the %s seed', (size) => {
  const state = seedState({
    size,
    idp: testIdp,
    clients: { publicUrls: ['http://localhost:3000'] },
  })
  const connections = [...state.connections.values()]

  it('has well-formed ids and names, each once', () => {
    for (const { connection } of connections) expect(connection.id).toMatch(/^con_[A-Za-z0-9]{16}$/)
    expect(new Set(connections.map(({ connection }) => connection.name)).size).toBe(
      connections.length,
    )
    expect(state.connections.size).toBe(connections.length)
  })

  it('has only secrets that can be known for mock ones', () => {
    const secrets = secretsIn([connections.map((one) => one.connection), ...state.clients.values()])

    expect(secrets.length).toBeGreaterThan(5)
    for (const secret of secrets) expect(secret).toMatch(/^MOCK_/)
  })

  it('enables only applications that exist', () => {
    for (const { enabledClients } of connections)
      for (const id of enabledClients) expect(state.clients.has(id)).toBe(true)
  })

  it('is the same every time', () => {
    expect(seedState({ size, idp: testIdp }).connections).toEqual(state.connections)
  })
})

describe('the small seed', () => {
  const state = seedState({
    size: 'small',
    idp: testIdp,
    clients: { publicUrls: ['http://localhost:3000'] },
  })

  it('has the callbacks of the dashboard and the tester', () => {
    expect(state.clients.get('sandbox-dashboard')?.callbacks).toEqual(['http://localhost:3000'])
    expect(state.clients.get('sandbox-tester')?.callbacks).toEqual([
      'http://localhost:3000/callback.html',
    ])
  })

  it('has an application without callbacks and one with several', () => {
    const counts = [...state.clients.values()].map(({ callbacks }) => callbacks?.length ?? 0)

    expect(counts).toContain(0)
    expect(Math.max(...counts)).toBeGreaterThan(2)
  })

  it('has a ready and a pending custom domain', () => {
    expect(state.customDomains.map(({ domain, status }) => [domain, status])).toEqual([
      ['login.acme.example', 'ready'],
      ['signin.acme.example', 'pending_verification'],
    ])
  })
})

it('the large seed has 2,000 of each', async () => {
  const { state } = await createTestTenant({ seed: 'large' })

  expect([state.connections.size, state.clients.size]).toEqual([2000, 2000])
})
