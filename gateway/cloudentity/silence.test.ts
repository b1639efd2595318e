import { expect, test } from 'vitest'
import { createAdmin } from './admin.ts'
import { machineToken } from './workspace.helper.ts'

const config = {
  host: 'localhost:4700',
  hostKind: 'default',
  tenantId: 'acme',
  workspaceId: 'customers',
  clientId: 'service',
  clientSecret: 'MOCK_secret',
  clientAuth: 'basic',
  tokenUrl: 'http://localhost:4700/acme/admin/oauth2/token',
} as const

/** A workspace that answers nothing but its token endpoint, and does not listen to a signal. */
function deaf(limits: { readonly read: number; readonly write: number }) {
  let left = () => {}
  const asked = new Promise<void>((resolve) => {
    left = resolve
  })
  const admin = createAdmin({
    config,
    originRules: { loopbackHttp: ['http://localhost:4700'] },
    workspaceFetch(request) {
      if (request.url.endsWith('/token'))
        return Promise.resolve(Response.json({ access_token: machineToken }))
      left()
      return new Promise(() => {})
    },
    now: Date.now,
    limits,
  })
  return { admin, asked }
}
const params = { iid: 'x' }
const gone = {
  what: 'it was deleted',
  read: () => true,
  look: () => Promise.resolve({ found: 'So far it is there.' }),
}

test('a reading is given up in time, a write is lost', async () => {
  const { admin } = deaf({ read: 5, write: 5 })
  const { signal } = new AbortController()
  await expect(admin.call('getServer', {}, signal)).rejects.toMatchObject({
    details: { code: 'workspace_unreachable' },
    lost: undefined,
  })
  await expect(admin.write('deleteIdp', { params }, gone, signal)).rejects.toMatchObject({
    details: { code: 'answer_lost', outcome: 'unknown' },
    lost: 'silent',
  })
})

test('whoever gives up ends a reading at once', async () => {
  const { admin, asked } = deaf({ read: 60_000, write: 60_000 })
  const gone = new AbortController()
  const reading = admin.call('getServer', {}, gone.signal)
  await asked
  gone.abort(new Error('gone'))
  await expect(reading).rejects.toThrow('gone')
})

test('… and no write that has left: its audit line must be true', async () => {
  const { admin, asked } = deaf({ read: 60_000, write: 20 })
  const left = new AbortController()
  const write = admin.write('deleteIdp', { params }, gone, left.signal)
  await asked
  left.abort(new Error('gone'))
  await expect(write).rejects.toMatchObject({ details: { code: 'answer_lost' } })
})
