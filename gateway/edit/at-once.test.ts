import { beforeEach, describe, expect, test } from 'vitest'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { audience, createBench, errorOf, origin, originRules } from '../bench.helper.ts'
import { connection, id, options, readView, sendEdit, shown, watch } from './edit.helper.ts'

let tenant: Management
let bench: Awaited<ReturnType<typeof watch>>
const stored = () => tenant.state.connections.get(id)?.connection
beforeEach(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  addConnection(tenant.state, structuredClone(connection), ['acme-portal'])
  bench = await watch(tenant)
})
const at = `/api/connections/${id}`
/** Whichever came first. */
const inOrder = (answers: readonly Response[]) =>
  answers.toSorted((one, other) => one.status - other.status)
const statuses = (answers: readonly Response[]) => inOrder(answers).map(({ status }) => status)

describe('two edits of one connection at once', () => {
  test('of two fields: both are stored, and the second says what it kept', async () => {
    const { tag = '' } = await readView(bench)
    const answers = await Promise.all([
      sendEdit(bench, { tag, operations: [{ field: 'tenantDomain', set: 'acme.example' }] }),
      sendEdit(bench, { tag, operations: [{ field: 'pkce', set: 'plain' }] }),
    ])
    expect(statuses(answers)).toEqual([200, 200])
    const merged = await Promise.all(
      answers.map(async (answer) => shown.parse(await answer.json())),
    )
    expect([['pkce'], ['tenantDomain']]).toContainEqual(merged.flatMap((one) => one.merged ?? []))
    expect(merged.find((one) => one.merged)?.options).toMatchObject({
      tenant_domain: 'acme.example',
      connection_settings: { pkce: 'plain' },
    })
    expect(stored()?.options).toEqual({
      ...options,
      tenant_domain: 'acme.example',
      connection_settings: { ...options.connection_settings, pkce: 'plain' },
    })
  })

  test('of the same field: the second is refused, with what it is now', async () => {
    const { tag = '' } = await readView(bench)
    const name = (set: string) =>
      sendEdit(bench, { tag, operations: [{ field: 'displayName', set }] })
    const [done, refused] = inOrder(await Promise.all([name('One'), name('Other')]))
    expect([done?.status, refused?.status]).toEqual([200, 412])
    const now = shown.parse(await done?.json()).display_name
    expect(await errorOf(refused ?? new Response())).toMatchObject({
      code: 'stale',
      changed: [{ field: 'displayName', now }],
    })
    expect(stored()?.display_name).toBe(now)
  })
})

test('twenty domains are added at once: every one answered 200 is there, said again all are', async () => {
  const domains = Array.from({ length: 20 }, (_, index) => `d${index}.example`)
  const add = async (domain: string, tag = '') => {
    const operations = [{ field: 'domains', add: [domain] }]
    return { domain, status: (await sendEdit(bench, { tag, operations })).status }
  }
  const { tag } = await readView(bench)
  const all = await Promise.all(domains.map((domain) => add(domain, tag)))
  const done = all.filter(({ status }) => status === 200).map(({ domain }) => domain)
  expect(done).toHaveLength(1)
  expect(all.filter(({ status }) => status === 412)).toHaveLength(19)
  expect(stored()?.options?.['domain_aliases']).toEqual([...options.domain_aliases, ...done])

  for (const domain of domains) await add(domain, (await readView(bench)).tag)
  expect(stored()?.options?.['domain_aliases']).toEqual(expect.arrayContaining(domains))
})

test('notes beside the record of a test: both are kept', async () => {
  const { tag = '', fingerprint } = await readView(bench)
  const set = { owner: 'other team' }
  const answers = await Promise.all([
    sendEdit(bench, { tag, operations: [{ field: 'metadata', set }] }),
    bench.send('POST', `${at}/test-record`, { outcome: 'passed', fingerprint }),
  ])
  expect(statuses(answers)).toEqual([200, 200])
  expect(stored()?.metadata).toEqual({ ...set, [testRecordKey]: expect.any(String) })
})

test('an edit behind a deletion finds nothing to write into', async () => {
  const { tag = '' } = await readView(bench)
  const asked: string[] = []
  const seen = (request: Request) =>
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
  let edit: Promise<Response> | undefined
  const cut = await createBench({
    tenant,
    tenantFetch: async (request) => {
      seen(request)
      if (request.method !== 'DELETE') return tenant.fetch(request)
      edit = sendEdit(cut, { tag, operations: [{ field: 'displayName', set: 'New' }] })
      const answer = await tenant.fetch(request)
      // Auth0 finishes later; here at once, to see what the one behind it finds.
      tenant.state.connections.delete(id)
      return answer
    },
  })
  expect((await cut.send('DELETE', at)).status).toBe(200)
  expect((await edit)?.status).toBe(404)
  expect(asked.filter((line) => line.startsWith('PATCH'))).toEqual([])
})

test('a browser that is gone while its edit waits: it is not made, and written down', async () => {
  const { tag = '' } = await readView(bench)
  const gone = new AbortController()
  let waits: Promise<Response> | undefined
  const cut = await watch(tenant, async (request) => {
    waits = cut.send(
      'PATCH',
      at,
      { tag, operations: [{ field: 'pkce', set: 'plain' }] },
      { signal: gone.signal },
    )
    // Its token is checked by then, and it waits for this very write.
    await cut.send('GET', '/api/connections')
    gone.abort()
    return tenant.fetch(request)
  })
  const first = sendEdit(cut, { tag, operations: [{ field: 'displayName', set: 'New' }] })
  expect((await first).status).toBe(200)
  expect((await waits)?.status).toBe(499)
  expect(cut.patches).toHaveLength(1)
  const audits = cut.lines.filter((line) => 'type' in line && line.type === 'audit')
  expect(audits).toMatchObject([{ outcome: 'failed' }, { outcome: 'done' }])
})

test('other connections do not wait', async () => {
  let let_go: (() => void) | undefined
  const held = new Promise<void>((resolve) => (let_go = resolve))
  const slow = await watch(tenant, async (request) => {
    if (request.url.endsWith(id)) await held
    return tenant.fetch(request)
  })
  const other = 'con_other00000000001'
  addConnection(tenant.state, { ...structuredClone(connection), id: other, name: 'other' })
  const rename = async (which: string) => {
    const { tag = '' } = await readView(slow, which)
    const operations = [{ field: 'displayName', set: 'New' }]
    return sendEdit(slow, { tag, operations }, which)
  }
  const first = rename(id)
  expect((await rename(other)).status).toBe(200)
  let_go?.()
  expect((await first).status).toBe(200)
})
