import { z } from 'zod'
import { optionsOf, shapes } from './support/shapes.ts'
import { expect, test } from './support/test.ts'
import { sdk } from './support/tools.ts'

const named = z.looseObject({ id: z.string(), name: z.string() })

test.describe('the official SDK over https', () => {
  test('lists page by page, and reads one', async ({ stack }) => {
    const [listed] = await sdk(stack, [['connections.list', { take: 3 }]])
    const connections = z.array(named).parse(listed)

    expect(connections.length).toBeGreaterThan(10)
    expect(new Set(connections.map(({ id }) => id)).size).toBe(connections.length)
    const globex = connections.find(({ name }) => name === 'globex-oidc')
    const [read, unknown] = await sdk(stack, [
      ['connections.get', globex?.id],
      ['connections.get', 'con_0000000000000000'],
    ])
    expect(read).toMatchObject({ strategy: 'oidc', options: { client_id: 'globex-client' } })
    expect(unknown).toMatchObject({ statusCode: 404 })
  })

  test('lists applications, custom domains, settings and prompts', async ({ stack }) => {
    const [clients, domains, settings, prompts] = await sdk(stack, [
      ['clients.list', { per_page: 4, is_global: false, fields: 'client_id,name' }],
      ['customDomains.list'],
      ['tenants.settings.get'],
      ['prompts.getSettings'],
    ])

    expect(clients).toContainEqual({ client_id: 'acme-portal', name: 'Customer Portal' })
    expect(domains).toContainEqual(
      expect.objectContaining({ domain: 'login.acme.example', status: 'ready' }),
    )
    expect(settings).toMatchObject({ friendly_name: 'Acme' })
    expect(prompts).toMatchObject({ identifier_first: true })
  })

  for (const shape of shapes) {
    test(`creates, enables and deletes: ${shape}`, async ({ stack }) => {
      const options = optionsOf(shape, stack.origins.idp, 'sdk-client', 'MOCK_sdk_secret')
      const name = `sdk-${shape.replaceAll(/\W+/g, '-')}`
      const [created] = await sdk(stack, [
        ['connections.create', { name, strategy: 'oidc', options }],
      ])
      const { id } = named.parse(created)
      const [, enabled, read] = await sdk(stack, [
        ['connections.clients.update', id, [{ client_id: 'acme-portal', status: true }]],
        ['connections.clients.get', id, { take: 1 }],
        ['connections.get', id],
        ['connections.delete', id],
      ])

      expect(enabled).toEqual([{ client_id: 'acme-portal' }])
      expect(read).toMatchObject({ name, options })
      // It ends later: the sandbox finds it twice more.
      const reads = [1, 2, 3].map(() => ['connections.get', id] as const)
      expect((await sdk(stack, reads)).at(-1)).toMatchObject({ statusCode: 404 })
    })
  }
})
