import { expect, test } from 'vitest'
import { openWorkspace } from './workspace.helper.ts'

const key = '0b2f9a52-5f0e-4c8e-9d3b-6a1f0c2d4e5f'
const id = '0b2f9a525f0e4c8e9d3b6a1f0c2d4e5f'
const idp = { name: 'Auth0 new', domain: 'new.eu.auth0.com', client_id: 'app' }
const order = { idp, clientSecret: 'MOCK_given_secret', key }

/** A workspace that knows ids, and in which a try that nothing was heard of was done. */
async function afterTheFirst(status: number) {
  const refusal = { status_code: status, error: 'no', details: { id: 'already exists' } }
  const bench = await openWorkspace({
    before: ({ method, url }, body) =>
      method === 'POST' &&
      url.endsWith('/idps/auth0') &&
      bench.state.idps.some((one) => one['id'] === Object(body).id)
        ? Response.json(refusal, { status })
        : undefined,
  })
  await bench.ask('POST', '/idps', order)
  return bench
}

test.each([400, 409, 422])(
  'sent again and refused with %i, it is what was created',
  async (status) => {
    const bench = await afterTheFirst(status)
    expect(await bench.ask('POST', '/idps', order)).toMatchObject({ status: 200, body: { id } })
    expect(bench.audits().at(-1)).toMatchObject({ outcome: 'done' })
  },
)

test('sent again with other values, nobody says that it was not created', async () => {
  const bench = await afterTheFirst(422)
  const other = { ...idp, name: 'Auth0 other' }
  const { error } = await bench.ask('POST', '/idps', { ...order, idp: other })
  expect(error).toMatchObject({ code: 'answer_lost', outcome: 'unknown' })
  expect(await bench.ask('POST', '/idps/confirm', { idp: other, key })).toMatchObject({
    body: { outcome: 'differs', members: ['name'] },
  })
})
