import { expect, test } from 'vitest'
import { openWorkspace } from './workspace.helper.ts'

const redirectUrl = 'http://localhost:4700/acme/customers/callback'
const order = {
  applicationId: 'acme-billing',
  redirectUrl,
  key: '0b2f9a52-5f0e-4c8e-9d3b-6a1f0c2d4e5f',
  idp: { name: 'Auth0 billing' },
}
type Bench = Awaited<ReturnType<typeof openWorkspace>>
const callbacks = (bench: Bench) => bench.tenant.state.clients.get('acme-billing')?.callbacks
const changing = (answer: () => Response | Promise<Response>) => ({
  beforeTenant: ({ method }: Request) => (method === 'PATCH' ? answer() : undefined),
})

test('a tenant that answers with a page of HTML is asked what it did', async () => {
  const bench = await openWorkspace()
  bench.tenant.panel.arm('odd-success')
  expect((await bench.ask('POST', '/hand-over', order)).status).toBe(200)
  expect(callbacks(bench)).toContain(redirectUrl)
  expect(bench.audits().at(-1)).toMatchObject({ outcome: 'done' })
})

test('a tenant that is silent leaves it unknown, and the workspace gets nothing', async () => {
  const bench = await openWorkspace(changing(() => Promise.reject(new TypeError('fetch failed'))))
  const { error } = await bench.ask('POST', '/hand-over', order)
  expect(error).toMatchObject({
    code: 'answer_lost',
    outcome: 'unknown',
    message:
      'The request was sent and no answer came. Whether the callback was added to the application could not be told. So far the tenant shows the application without it.',
  })
  expect(bench.writes()).toEqual([])
  expect(bench.audits().at(-1)).toMatchObject({ outcome: 'unknown' })
})

test('a tenant that answers about another application is asked too', async () => {
  const bench = await openWorkspace(changing(() => Response.json({ client_id: 'acme-portal' })))
  expect((await bench.ask('POST', '/hand-over', order)).error).toMatchObject({
    code: 'unexpected_answer',
    outcome: 'unknown',
  })
})

test('a refusal that quotes what is stored of the application quotes nothing hidden', async () => {
  const bench: Bench = await openWorkspace(
    changing(() => {
      const stored = JSON.stringify(bench.tenant.state.clients.get('acme-billing'))
      const message = `Payload validation error: 'Not allowed in ${stored}'`
      return Response.json(
        { statusCode: 400, error: 'Bad Request', message, errorCode: 'invalid_body' },
        { status: 400 },
      )
    }),
  )
  Object.assign(bench.tenant.state.clients.get('acme-billing') ?? {}, {
    signing_keys: [{ cert: 'CANARY certificate' }],
  })
  const answer = await bench.ask('POST', '/hand-over', order)
  expect(answer).toMatchObject({ status: 400, error: { code: 'invalid_body' } })
  expect(answer.error).toMatchObject({ message: expect.stringContaining('[removed]') })
  const seen = JSON.stringify([answer, bench.lines])
  expect(seen).not.toContain('MOCK_')
  expect(seen).not.toContain('CANARY')
  expect(bench.writes()).toEqual([])
})
