import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestHouse, type Stack } from '#mocks/federation/stack.helper.ts'
import { type Saying, sayings, sayingSecret } from '#mocks/sentinels-sayings.ts'
import { sandboxClients } from '#mocks/sentinels.ts'
import { testEvent, type TestEvent } from '../contract/routes-of-tests.ts'
import type { TestRun } from '../test-run/run.ts'
import { newRun } from '../test-run/start.ts'
import { failureFacts, failureOf } from '../test-run/timeline-failure.ts'
import { seenFailure } from '../test-run/timeline-seen.ts'
import { timelineOf } from '../test-run/timeline.ts'
import { explainFailure } from './explain.ts'
import { sayingEnds } from './saying-ends.helper.ts'

let stack: Stack

beforeAll(async () => {
  stack = await startTestHouse()
})
afterAll(() => stack.close())

const known = { strategy: 'oidc', channel: 'back_channel' } as const

/** The text of a page, as somebody copies it. */
const pasted = (html: string) =>
  html
    .replace(/<(style|title)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")

/** A test run through the connection, as the tester's window and the operator end it. */
async function runThrough(id: string) {
  await stack.connect(id, { client_id: id, client_secret: sayingSecret })
  const run = newRun({
    id,
    connection: { id: 'con_1', name: id, strategy: 'oidc' },
    way: 'popup',
    now: Date.now(),
  })
  const link = stack.authorizeUrl(sandboxClients.tester, { connection: id })
  const { url, response } = await stack.browser().follow(link)
  const end = { outcome: 'failed', endedAt: Date.now() } as const
  if (new URL(url).origin === stack.origins.idp)
    return { ...run, ...end, failure: seenFailure(pasted(await response.text())) }
  const { searchParams } = new URL(url)
  const failure = {
    source: 'authorize',
    code: searchParams.get('error') ?? '',
    description: searchParams.get('error_description') ?? undefined,
  } as const
  return { ...run, ...end, returnedAt: end.endedAt, failure } satisfies TestRun
}

const isLine = (line: unknown): TestEvent[] => {
  const parsed = testEvent.safeParse(line)
  return parsed.success ? [parsed.data] : []
}

test.each<Saying>(sayings)('$id', async ({ id, at, error, description }) => {
  const run = await runThrough(id)
  const events = [await stack.manage('GET', '/logs?per_page=1')].flat().flatMap(isLine)
  const failure = failureOf(run, events)
  if (!failure) throw new Error('the run did not fail')

  const { explanation, step, field } = Reflect.get(sayingEnds, id)
  const told = explainFailure(failureFacts(failure, known))
  expect(told).toMatchObject({ id: explanation })
  expect(told.field).toBe(field)
  expect(told.raw).toContain(description ?? error)

  const steps = timelineOf(run, { ...known, events, now: Date.now() })
  expect(steps.filter(({ state }) => state === 'failed').map((one) => one.id)).toEqual([step])
  // Nothing is inferred of what did not happen: a page or a redirect sent no code.
  const token = steps.find((one) => one.id === 'token')
  if (at !== 'token') expect(token?.state).toBe('not-reached')
})
