import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  oneof,
  record,
  scheduler,
  type Arbitrary,
  type Scheduler,
} from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '#domain/destinations/auth0/connection/edit/equal.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { EditableField } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { createBench } from './bench.helper.ts'
import { id, readView } from './edit/edit.helper.ts'
import { editOf, edits, tenantWithAll } from './edit/random-edits.helper.ts'

/** What operators do at once with one connection. */
type Act =
  | { readonly kind: 'edit'; readonly field: EditableField; readonly value: unknown }
  | { readonly kind: 'record' }
  | { readonly kind: 'clients'; readonly on: boolean }

const act: Arbitrary<Act> = oneof(
  { arbitrary: edits.map((edit) => ({ kind: 'edit' as const, ...edit })), weight: 6 },
  { arbitrary: constant({ kind: 'record' as const }), weight: 1 },
  { arbitrary: boolean().map((on) => ({ kind: 'clients' as const, on })), weight: 1 },
)
const at = Date.UTC(2026, 5, 1, 12)
const path = `/api/connections/${id}`

/** A tenant, and a gateway whose every call to it is held until the schedule lets it go. */
async function openStack(schedule?: Scheduler) {
  const tenant = await tenantWithAll()
  const bench = await createBench({
    tenant,
    now: () => at,
    tenantFetch: async (request) => {
      await schedule?.schedule(Promise.resolve(), request.method)
      return tenant.fetch(request)
    },
  })
  const stored = () => tenant.state.connections.get(id)
  /** All that is kept of the connection, as one text. */
  const state = () =>
    canonical([stored()?.connection, [...(stored()?.enabledClients ?? [])].toSorted(byText)])
  return { bench, state, view: () => readView(bench), stored: () => stored()?.connection ?? {} }
}
type Stack = Awaited<ReturnType<typeof openStack>>
const byText = (one: string, other: string) => (one < other ? -1 : 1)

/** The request that a screen sends for it, filled from the view it has. */
function requestFor(what: Act, view: ConnectionView, stack: Stack, index: number) {
  if (what.kind === 'clients')
    return ['PATCH', '/clients', [{ client_id: 'acme-portal', status: what.on }]] as const
  const { fingerprint } = view
  if (what.kind === 'record')
    return ['POST', '/test-record', { outcome: 'passed', fingerprint }] as const
  return ['PATCH', '', editOf(what, view, stack.stored(), `MOCK_secret_${index}`)] as const
}

type Sent = ReturnType<typeof requestFor>
const send = ({ bench }: Stack, [method, below, body]: Sent) =>
  bench.send(method, `${path}${below}`, body)

/** The same requests one after another, each edit with a tag of what it finds; undefined: one is refused. */
async function oneByOne(requests: readonly Sent[]): Promise<string | undefined> {
  const stack = await openStack()
  for (const [method, below, body] of requests) {
    const { tag } = await stack.view()
    const fresh = 'operations' in body ? { ...body, tag } : body
    const { status } = await stack.bench.send(method, `${path}${below}`, fresh)
    if (status >= 300) return undefined
  }
  return stack.state()
}

function* orders<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield []
  for (const [index, item] of items.entries())
    for (const rest of orders(items.toSpliced(index, 1))) yield [item, ...rest]
}

async function isSerial(done: readonly Sent[], state: string): Promise<boolean> {
  for (const order of orders(done)) if ((await oneByOne(order)) === state) return true
  return false
}

test('200 times several edits at once: it ends as if those answered 200 came one by one', async () => {
  let together = 0
  let refused = 0
  const acts = array(record({ act, late: boolean() }), { minLength: 2, maxLength: 4 })
  await assert(
    asyncProperty(acts, scheduler(), async (all, schedule) => {
      const stack = await openStack(schedule)
      /** In the order of their answers: that of the writes, as a rule. */
      const done: Sent[] = []
      const seen = await schedule.waitFor(stack.view())
      await schedule.waitFor(
        Promise.all(
          all.map(async ({ act: what, late }, index) => {
            const view = late ? await stack.view() : seen
            const request = requestFor(what, view, stack, index)
            const { status } = await send(stack, request)
            if (status < 300) done.push(request)
            else refused += 1
          }),
        ),
      )
      if (done.length > 1) together += 1
      expect(await isSerial(done, stack.state())).toBe(true)
    }),
    { numRuns: 200 },
  )
  // It says something only where edits were made side by side, and where others were not.
  expect([together > 50, refused > 50]).toEqual([true, true])
}, 180_000)
