import { describe, expect, it } from 'vitest'
import { limitData } from './limits.ts'
import type { SwitchId } from './panel.ts'
import { createBody, createTestTenant, testOrigin } from './tenant.helper.ts'

/** A tenant with a limit, whose clock moves when told. */
async function limited(id: SwitchId) {
  const time = { now: Date.UTC(2026, 11, 1) }
  const tenant = await createTestTenant({ now: () => time.now })
  tenant.panel.arm(id)
  /** The statuses of so many calls at once. */
  const calls = async (count: number, path: string) => {
    const answers = []
    for (let left = count; left > 0; left -= 1) answers.push(await tenant.call('GET', path))
    return answers
  }
  const statuses = async (count: number, path: string) =>
    (await calls(count, path)).map(({ status }) => status)
  return { ...tenant, time, calls, statuses }
}
const times = (count: number, status: number) => Array.from({ length: count }, () => status)

describe('rates', () => {
  it.each<[SwitchId, string, number, number]>([
    ['free-rate', '/prompts', 2, 500],
    ['self-service-rate', '/connections', 5, 1200],
    ['self-service-rate', '/clients', 5, 600],
    ['self-service-rate', '/prompts', 10, 400],
    ['enterprise-test-rate', '/prompts', 10, 500],
  ])('%s, GET %s: %i at once, and one more after %i ms', async (id, path, burst, after) => {
    const { statuses, time } = await limited(id)

    expect(await statuses(burst + 1, path)).toEqual([...times(burst, 200), 429])
    time.now += after - 1
    expect(await statuses(1, path)).toEqual([429])
    time.now += 1
    expect(await statuses(2, path)).toEqual([200, 429])
  })

  it('say how long to wait, and how many there are', async () => {
    const { calls, time } = await limited('free-rate')
    const refused = (await calls(3, '/prompts')).at(-1)

    expect(refused?.headers.get('retry-after')).toBe('1')
    expect(refused?.headers.get('x-ratelimit-limit')).toBe('2')
    expect(refused?.headers.get('x-ratelimit-reset')).toBe(String(time.now / 1000 + 1))
    expect(refused?.json).toMatchObject({ errorCode: 'too_many_requests' })
  })

  it('of connections leave those of applications alone', async () => {
    const { statuses } = await limited('self-service-rate')

    expect(await statuses(6, '/connections')).toContain(429)
    expect(await statuses(1, '/clients')).toEqual([200])
  })
})

const refusals = limitData.flatMap(({ id, refuses = [] }) =>
  refuses.map(({ of, status, message }) => [id, of, status, message] as const),
)
it.each(refusals)('%s: %s is %i “%s”', async (id, of, status, message) => {
  const tenant = await createTestTenant()
  const [method = '', path = ''] = of.split(' ')
  const target = path.replace(':id', tenant.idOf('globex-oidc'))
  const { name: _, strategy: __, ...update } = createBody()
  const base = method === 'POST' ? createBody() : update
  const body = {
    ...base,
    options: { ...base.options, set_user_root_attributes: 'on_first_login' },
  }
  const send = (sent: object) => tenant.call(method, target, method === 'GET' ? undefined : sent)
  tenant.panel.arm(id)

  expect((await send(body)).json).toMatchObject({ statusCode: status, message })
  // It is of that member alone, where it is of one.
  if (id === 'no-sync-setting') expect((await send(base)).status).toBeLessThan(300)
  tenant.panel.reset()
  if (method !== 'POST') expect((await send(body)).status).toBe(200)
})

describe('a body by its content type', () => {
  const post = async (type: string | undefined) => {
    const tenant = await createTestTenant()
    tenant.panel.arm('strict-content-type')
    const headers = { authorization: `Bearer ${await tenant.token()}` }
    const request = new Request(`${testOrigin}/api/v2/connections`, {
      method: 'POST',
      headers: { ...headers, ...(type && { 'content-type': type }) },
      body: new TextEncoder().encode(JSON.stringify(createBody())),
    })
    return (await tenant.fetch(request)).status
  }
  it.each<[string | undefined, number]>([
    [undefined, 400],
    ['application/x-www-form-urlencoded', 400],
    ['text/plain;charset=UTF-8', 400],
    ['application/json', 201],
    ['Application/JSON; charset=utf-8', 201],
  ])('%s: %i', async (type, status) => {
    expect(await post(type)).toBe(status)
  })

  it('a request without a body needs none', async () => {
    const tenant = await createTestTenant()
    tenant.panel.arm('strict-content-type')
    expect((await tenant.call('GET', '/prompts')).status).toBe(200)
  })
})
