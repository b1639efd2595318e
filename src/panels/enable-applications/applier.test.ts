import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { enableAll } from '#domain/destinations/auth0/connection/client-calls.ts'
import { idOf, openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { createApplier } from './applier.ts'
import { createPendingStore } from '#kept/pending-store.ts'

async function open(options: SandboxOptions = {}) {
  const sandbox = await openSandbox({ seed: 'large', ...options })
  const { client, queries, requests, management } = sandbox
  const store = createPendingStore('acme.example', 'auth0|1', undefined)
  const applier = createApplier({ client, queries, store })
  const enabled = (id: string) => [...(management.state.connections.get(id)?.enabledClients ?? [])]
  /** The connections that were written to, in order. */
  const writes = () =>
    requests.filter((call) => call.startsWith('PATCH')).map((call) => call.split('/')[2])
  return {
    ...sandbox,
    applier,
    store,
    writes,
    enabled,
    idOf: (name: string) => idOf(sandbox, name),
  }
}

/** More than one call of fifty. */
const chosen = Array.from({ length: 60 }, (_, index) => `app-${String(index + 1).padStart(4, '0')}`)

test('while one run of a connection is under way no second begins', async () => {
  const { applier, writes, idOf, enabled } = await open()
  const id = idOf('stark-manual')
  const first = applier.apply(id, enableAll(chosen))
  await applier.apply(id, enableAll(['app-0100']))
  await applier.resume(id)
  expect(applier.state(id)).toMatchObject({ running: true, pending: { total: 60 } })
  await first
  expect(writes()).toEqual([id, id])
  expect(enabled(id)).toHaveLength(60)
  expect(enabled(id)).not.toContain('app-0100')
  expect(applier.state(id)).toMatchObject({ running: false, made: { total: 60 } })
  // It is over: the next begins.
  await applier.apply(id, enableAll(['app-0100']))
  expect(enabled(id)).toContain('app-0100')
})

test('what is left is resumed once, however often that is asked', async () => {
  const { applier, panel, requests, writes, idOf, enabled } = await open()
  const id = idOf('stark-manual')
  panel.arm('clients-second-fails')
  await applier.apply(id, enableAll(chosen))
  expect(applier.state(id)).toMatchObject({ pending: { changes: { length: 10 } } })
  requests.length = 0
  await Promise.all([applier.resume(id), applier.resume(id)])
  expect(writes()).toEqual([id])
  expect(enabled(id)).toHaveLength(60)
})

test('the runs of two connections do not hinder each other', async () => {
  const { applier, writes, idOf, enabled } = await open()
  const [one, other] = [idOf('stark-manual'), idOf('globex-oidc')]
  const before = enabled(other).length
  await Promise.all([one, other].map((id) => applier.apply(id, enableAll(['app-0100']))))
  expect(writes()).toHaveLength(2)
  expect(new Set(writes())).toEqual(new Set([one, other]))
  expect(enabled(other).length - before).toBe(1)
})

test('nothing to change asks for nothing', async () => {
  const { applier, writes, store, idOf } = await open()
  const id = idOf('stark-manual')
  await applier.apply(id, [])
  expect(writes()).toEqual([])
  expect(store.read(id)).toBeUndefined()
  expect(applier.state(id)).toMatchObject({ running: false, made: undefined })
})

test('an answer that is lost: the changes are looked for, and what is left goes on', async () => {
  const { applier, panel, writes, idOf, enabled } = await open()
  const id = idOf('stark-manual')
  panel.arm('lose-next-answer')
  await applier.apply(id, enableAll(chosen))
  expect(applier.state(id)).toMatchObject({ running: false, pending: undefined })
  expect(writes()).toEqual([id, id])
  expect(enabled(id)).toHaveLength(60)
})

test('pages that lead back to one another: each is asked for once a look, and nothing is claimed', async () => {
  const asked: (string | null)[] = []
  const { applier, panel, idOf } = await open({
    before: [
      http.get('*/api/connections/:id/clients', ({ request }) => {
        const from = new URL(request.url).searchParams.get('from')
        asked.push(from)
        return HttpResponse.json({ clients: [], next: from === 'A' ? 'B' : 'A' })
      }),
    ],
  })
  const id = idOf('stark-manual')
  panel.arm('lose-next-answer')
  applier.subscribe(() => {
    const { looking, stopping } = applier.state(id)
    if (looking?.made === 1 && !stopping) applier.stop(id)
  })
  await applier.apply(id, enableAll(['app-0100']))
  expect(asked).toEqual([null, 'A', 'B'])
  expect(applier.state(id)).toMatchObject({ pending: { failure: { kind: 'lost' } } })
})

test('stopped while it is looked: what became of the call is not claimed', async () => {
  const { applier, panel, idOf } = await open({
    delay: () => new Promise<void>(() => {}),
    writeMs: 50,
  })
  const id = idOf('stark-manual')
  panel.arm('late')
  applier.subscribe(() => {
    const { looking, stopping } = applier.state(id)
    if (looking && !stopping) applier.stop(id)
  })
  await applier.apply(id, enableAll(['app-0100']))
  expect(applier.state(id)).toMatchObject({
    running: false,
    pending: { changes: { length: 1 }, failure: { kind: 'lost' } },
  })
})
