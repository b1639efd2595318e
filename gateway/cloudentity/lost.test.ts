import { expect, test } from 'vitest'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import { openWorkspace } from './workspace.helper.ts'

const lost = () => Promise.reject<Response>(new TypeError('fetch failed'))
const shown = cloudentityRoutes.getIdp.response
const unknown = { status: 502, error: { code: 'answer_lost', outcome: 'unknown' } }

const page = () => new Response('<html>', { status: 200 })
/**
 * A workspace that loses its answers to one method.
 * @param done it does the work all the same
 * @param instead what comes in place of them
 */
async function losing(
  method: string,
  done: boolean,
  instead: () => Promise<Response> | Response = lost,
) {
  const bench = await openWorkspace({
    before(request, body) {
      if (request.method !== method) return undefined
      const path = new URL(request.url).pathname.replace('/api/admin/acme/servers/customers', '')
      if (done) bench.stub.handle(request, path, body)
      return instead()
    },
  })
  const { tag } = shown.parse((await bench.ask('GET', '/idps/idp1')).body)
  return { ...bench, tag }
}
const outcome = (bench: Awaited<ReturnType<typeof losing>>) => bench.audits().at(-1)

test('an update that is there was done, any other could not be told', async () => {
  const done = await losing('PUT', true)
  const edit = { tag: done.tag, changes: { name: 'Renamed' } }
  expect(await done.ask('PATCH', '/idps/idp1', edit)).toMatchObject({
    status: 200,
    body: { name: 'Renamed' },
  })
  expect(outcome(done)).toMatchObject({ outcome: 'done' })
  const silent = await losing('PUT', false)
  expect(await silent.ask('PATCH', '/idps/idp1', edit)).toMatchObject(unknown)
  expect(outcome(silent)).toMatchObject({ outcome: 'unknown' })
})

test.each<[string, string, string, object | undefined]>([
  ['PUT', 'PATCH', '/idps/idp1', { changes: { name: 'Renamed' } }],
  ['DELETE', 'DELETE', '/idps/idp1', undefined],
  ['PUT', 'PATCH', '/idps/idp1/script', { script_id: 'post' }],
  ['PUT', 'POST', '/context/attributes', { name: 'x', description: 'x', type: 'string' }],
])('a page of HTML in answer to %s is no answer: %s %s', async (method, ours, path, body) => {
  const sent = (tag: string) => (body && 'changes' in body ? { ...body, tag } : body)
  const done = await losing(method, true, page)
  expect((await done.ask(ours, path, sent(done.tag))).status).toBeLessThan(300)
  expect(outcome(done)).toMatchObject({ outcome: 'done' })
  const silent = await losing(method, false, page)
  expect(await silent.ask(ours, path, sent(silent.tag))).toMatchObject({
    status: 502,
    error: {
      source: 'workspace',
      code: 'unexpected_answer',
      outcome: 'unknown',
      message: expect.stringMatching(/could not be told\. So far the workspace /),
    },
  })
  expect(outcome(silent)).toMatchObject({ outcome: 'unknown' })
})

test('an answer that is longer than it may be is not read on', async () => {
  const bench = await openWorkspace({
    before: ({ method, url }) =>
      method === 'GET' && url.endsWith('/customers')
        ? new Response(new Blob(Array.from({ length: 17 }, () => ' '.repeat(1024 * 1024))))
        : undefined,
  })
  expect(await bench.ask('GET', '/context')).toMatchObject({
    status: 502,
    error: { source: 'workspace', code: 'answer_too_large' },
  })
})

test('a secret alone leaves no sign of having been written', async () => {
  const bench = await losing('PUT', true)
  const edit = { tag: bench.tag, changes: {}, clientSecret: 'MOCK_new_secret' }
  expect(await bench.ask('PATCH', '/idps/idp1', edit)).toMatchObject(unknown)
})

test('what is gone was deleted', async () => {
  expect(await (await losing('DELETE', true)).ask('DELETE', '/idps/idp1')).toMatchObject({
    status: 204,
  })
  expect(await (await losing('DELETE', false)).ask('DELETE', '/idps/idp1')).toMatchObject(unknown)
})

test('a script that is assigned was assigned', async () => {
  const body = { script_id: 'post' }
  const done = await losing('PUT', true)
  expect(await done.ask('PATCH', '/idps/idp1/script', body)).toMatchObject({ status: 200, body })
  const silent = await losing('PUT', false)
  expect(await silent.ask('PATCH', '/idps/idp1/script', body)).toMatchObject(unknown)
})

test('an attribute that is there was added', async () => {
  const body = { name: 'groups2', description: 'Groups', type: 'string_array' }
  const done = await losing('PUT', true)
  expect(await done.ask('POST', '/context/attributes', body)).toMatchObject({ status: 200 })
  const silent = await losing('PUT', false)
  expect(await silent.ask('POST', '/context/attributes', body)).toMatchObject(unknown)
})

test('an identity provider that the workspace keeps: its reason, and what it keeps', async () => {
  const bench = await openWorkspace({
    before: (request) =>
      request.method === 'DELETE'
        ? Response.json({ error: 'idp is in use', details: { session: 'yours' } }, { status: 422 })
        : undefined,
  })
  expect(await bench.ask('DELETE', '/idps/idp1')).toMatchObject({
    status: 422,
    error: {
      code: 'idp_kept',
      message:
        'The workspace keeps this identity provider (idp is in use). It deletes none that whoever asks is signed in with.',
      details: { session: 'yours' },
    },
  })
})
