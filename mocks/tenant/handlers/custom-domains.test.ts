import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestTenant } from '../tenant.helper.ts'

const page = z.object({
  custom_domains: z.array(z.looseObject({ domain: z.string() })),
  next: z.optional(z.string()),
})
const names = (json: unknown) => page.parse(json).custom_domains.map(({ domain }) => domain)

describe('custom domains', () => {
  it('are a bare array without parameters', async () => {
    const { call } = await createTestTenant()
    const { json } = await call('GET', '/custom-domains')

    expect(json).toMatchObject([
      { domain: 'login.acme.example', verification: { methods: [{ name: 'CNAME' }] } },
      { domain: 'signin.acme.example', tls_policy: 'recommended', is_default: false },
    ])
  })

  it('are pages of an object with take and from', async () => {
    const { call } = await createTestTenant()
    const first = page.parse((await call('GET', '/custom-domains?take=1')).json)
    const second = await call('GET', `/custom-domains?take=1&from=${first.next}`)

    expect(first.custom_domains).toHaveLength(1)
    expect(names(second.json)).not.toEqual(names(first))
    expect(second.json).not.toHaveProperty('next')
  })

  it.each([
    ['domain:login*', ['login.acme.example']],
    ['domain:login', []],
    ['status:ready', ['login.acme.example']],
  ])('are searched by %s', async (q, found) => {
    const { call } = await createTestTenant()
    const { json } = await call('GET', `/custom-domains?${new URLSearchParams({ q })}`)

    expect(names(json)).toEqual(found)
  })

  it('are refused a search of anything else', async () => {
    const { call } = await createTestTenant()

    expect((await call('GET', '/custom-domains?q=secret:x')).status).toBe(400)
  })

  it('are answered one by one', async () => {
    const { call } = await createTestTenant()

    expect((await call('GET', '/custom-domains/cd_MOCKready00000001')).json).toMatchObject({
      domain: 'login.acme.example',
    })
    expect((await call('GET', '/custom-domains/cd_none')).json).toEqual({
      statusCode: 404,
      error: 'Not Found',
      message: 'The custom domain cd_none does not exist',
      errorCode: 'inexistent_custom_domain',
    })
  })
})
