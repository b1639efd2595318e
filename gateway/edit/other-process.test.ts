import { beforeEach, describe, expect, test } from 'vitest'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { audience, createBench, origin, originRules } from '../bench.helper.ts'
import { connection, id, readView, sendEdit, shown } from './edit.helper.ts'

let tenant: Management
beforeEach(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  addConnection(tenant.state, structuredClone(connection))
})

/** One process of the gateway, and what happens beside it before and after its write. */
const beside = ({
  before,
  after,
}: {
  readonly before?: () => Promise<unknown>
  readonly after?: () => unknown
}) =>
  createBench({
    tenant,
    tenantFetch: async (request) => {
      if (request.method !== 'PATCH') return tenant.fetch(request)
      await before?.()
      const answer = await tenant.fetch(request)
      await after?.()
      return answer
    },
  })

/** Another process with an edit of its own: it has read, and writes when it is told to. */
async function other(field: string, set: unknown) {
  let write = (): void => {}
  const told = new Promise<void>((resolve) => (write = resolve))
  let hasRead = (): void => {}
  const read = new Promise<void>((resolve) => (hasRead = resolve))
  const bench = await beside({
    before: async () => {
      hasRead()
      await told
    },
  })
  const { tag = '' } = await readView(bench)
  const answer = sendEdit(bench, { tag, operations: [{ field, set }] })
  await read
  return async () => {
    write()
    await answer
  }
}

async function edited(bench: Awaited<ReturnType<typeof beside>>, field: string, set: unknown) {
  const { tag = '' } = await readView(bench)
  const answer = await sendEdit(bench, { tag, operations: [{ field, set }] })
  return shown.parse(await answer.json())
}

describe('another process of the gateway', () => {
  test('writes over what was written: the answer is what is there, and says what is not as meant', async () => {
    const overwrites = await other('pkce', 'plain')
    const bench = await beside({ after: overwrites })
    expect(await edited(bench, 'tenantDomain', 'acme.example')).toMatchObject({
      unexpected: ['pkce', 'tenantDomain'],
      options: { tenant_domain: '', connection_settings: { pkce: 'plain' } },
    })
  })
  test('writes beside the options between reading and writing: it stays, and is said', async () => {
    const writes = await other('showAsButton', false)
    const bench = await beside({ before: writes })
    expect(await edited(bench, 'pkce', 'plain')).toMatchObject({ unexpected: ['showAsButton'] })
    expect(tenant.state.connections.get(id)?.connection).toMatchObject({ show_as_button: false })
  })
  test('takes the record of a test away: the answer does not claim one', async () => {
    const overwrites = await other('metadata', { owner: 'other team' })
    const bench = await beside({ after: overwrites })
    const { fingerprint } = await readView(bench)
    const body = { outcome: 'passed', fingerprint }
    const answer = await bench.send('POST', `/api/connections/${id}/test-record`, body)
    expect(shown.parse(await answer.json()).metadata).toEqual({ owner: 'other team' })
  })
})

test('where nobody else writes nothing is said', async () => {
  expect(await edited(await beside({}), 'pkce', 'plain')).not.toHaveProperty('unexpected')
})
