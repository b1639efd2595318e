import { expect, it } from 'vitest'
import { z } from 'zod'
import { createTestTenant } from './tenant.helper.ts'
import { terraform } from './terraform.helper.ts'

const made = z.looseObject({ id: z.optional(z.string()), client_id: z.optional(z.string()) })

it('answers the requests of Terraform’s provider, from create to destroy', async () => {
  const tenant = await createTestTenant({ seed: 'empty' })
  const bearer = await tenant.token('automation')
  const ids = { connection: '', client: '' }
  for (const { what, method, path, body, status, answer, lacks } of terraform) {
    const reply = await tenant.call(method, path(ids), body?.(ids), bearer)
    expect([what, reply.status, reply.status < 400 || reply.json]).toEqual([what, status, true])
    if (method === 'POST') {
      const { id, client_id: client } = made.parse(reply.json)
      ids.connection ||= id ?? ''
      ids.client ||= client ?? ''
    }
    if (lacks) expect(reply.json, what).not.toHaveProperty(lacks)
    if (answer) expect(reply.json, what).toMatchObject(answer(ids))
  }
})
