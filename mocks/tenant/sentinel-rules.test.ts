import { describe, expect, it } from 'vitest'
import { issuerTable } from '#mocks/idp/issuer-table.ts'
import { sentinels, type Sentinel } from '../sentinels.ts'
import { AnswerLost } from './errors.ts'
import { findByName } from './state.ts'
import { createBody, createTestTenant } from './tenant.helper.ts'

const bodyFor = ({ id, where }: Sentinel) =>
  where.path === 'name' ? createBody({}, { name: id }) : createBody({ client_id: id })

const answers = sentinels.flatMap((sentinel) =>
  sentinel.effect.kind === 'answer' ? [[sentinel.id, sentinel, sentinel.effect] as const] : [],
)

describe('typing a sentinel', () => {
  it.each(answers)('%s answers what the table says', async (_, sentinel, effect) => {
    const tenant = await createTestTenant()
    const first = await tenant.call('POST', '/connections', bodyFor(sentinel))
    const second = await tenant.call('POST', '/connections', bodyFor(sentinel))

    expect(first.json).toMatchObject({ statusCode: effect.status, message: effect.message })
    expect(first.headers.get('retry-after')).toBe(effect.retryAfter?.toString() ?? null)
    expect(second.status).toBe(effect.times === 1 ? 201 : effect.status)
  })

  it.each([
    ['answer-lost', true],
    ['answer-lost-absent', false],
  ])('%s breaks the connection; created: %s', async (name, created) => {
    const tenant = await createTestTenant()
    const attempt = tenant.call('POST', '/connections', createBody({}, { name }))

    await expect(attempt).rejects.toThrow(AnswerLost)
    expect(findByName(tenant.state, name) !== undefined).toBe(created)
    expect((await tenant.call('GET', `/connections?name=${name}`)).json).toHaveLength(
      created ? 1 : 0,
    )
  })

  it('another value does nothing', async () => {
    const tenant = await createTestTenant()
    const { status } = await tenant.call('POST', '/connections', createBody({}, { name: 'fail-5' }))

    expect(status).toBe(201)
  })

  it('names every misbehaving issuer there is', () => {
    const typed = sentinels.filter(({ effect }) => effect.kind === 'issuer').map(({ id }) => id)
    const served = issuerTable.map(({ path }) => path).filter((path) => path && path !== '/plain')

    expect(typed.sort()).toEqual(served.sort())
  })
})
