import { expect, test } from 'vitest'
import { createManagement } from '#mocks/tenant/management.ts'
import { audience, createBench, errorOf, origin, originRules } from './bench.helper.ts'

/** A gateway whose grant an administrator narrows and widens while time passes. */
async function open() {
  let now = Date.now()
  const clock = () => now
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  const tenant = await createManagement({
    originRules,
    origins: [origin],
    audience,
    fetch,
    now: clock,
  })
  let grants = 0
  const bench = await createBench({
    tenant,
    now: clock,
    tenantFetch: (request) => {
      if (request.url.endsWith('/oauth/token')) grants++
      return tenant.fetch(request)
    },
  })
  const list = async () => {
    const answer = await bench.send('GET', '/api/connections')
    return answer.ok ? 'listed' : await errorOf(answer)
  }
  return { tenant, list, grants: () => grants, wait: (ms: number) => void (now += ms) }
}

const lacking = { code: 'machine_scope_missing', missing: 'read:connections' }

test('a scope that was missing and has been granted since is there at the call after the next', async () => {
  const { tenant, list, grants, wait } = await open()
  tenant.panel.arm('no-read-connections')
  expect(await list()).toMatchObject(lacking)
  tenant.panel.reset()
  wait(30_000)
  expect(await list()).toMatchObject(lacking)
  expect(await list()).toBe('listed')
  expect(grants()).toBe(2)
})

test('a scope that stays missing costs one machine token in half a minute', async () => {
  const { tenant, list, grants, wait } = await open()
  tenant.panel.arm('no-read-connections')
  for (const asked of [1, 2, 3]) {
    for (let i = 0; i < 3; i++) expect(await list()).toMatchObject(lacking)
    expect(grants()).toBe(asked)
    wait(30_000)
    await list()
  }
})
