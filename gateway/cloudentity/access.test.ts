import { expect, test } from 'vitest'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import { fillPath } from '#domain/wire/endpoint.ts'
import type { GatewayRow } from '#domain/wire/route.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import { audience, createBench, errorOf, origin, originRules } from '../bench.helper.ts'
import { openWorkspace } from './workspace.helper.ts'

type Name = keyof typeof cloudentityRoutes
const key = '0b2f9a52-5f0e-4c8e-9d3b-6a1f0c2d4e5f'
const idp = { name: 'Auth0 new', domain: 'new.eu.auth0.com', client_id: 'app' }

/** A body for each row that takes one: a new row without one does not compile. */
const bodies: Readonly<
  Record<Exclude<Name, `get${string}` | `list${string}` | 'deleteIdp'>, object>
> = {
  createIdp: { idp, clientSecret: 'MOCK_given_secret', key },
  confirmIdp: { idp, key },
  updateIdp: { tag: 'x', changes: {} },
  addContextAttribute: { name: 'groups', description: 'Groups', type: 'string' },
  testScript: { context: {} },
  setPostAuthenticationScript: { script_id: 'post' },
  handOverApplication: {
    applicationId: 'acme-billing',
    redirectUrl: 'http://localhost:4700/callback',
    idp: { name: 'Auth0 new' },
    key,
  },
}
const rows = Object.entries<GatewayRow>(cloudentityRoutes).map(([name, row]) => ({
  name,
  row,
  path: fillPath(row.path, { iid: 'idp1', script: 'post' }),
  body: new Map<string, object>(Object.entries(bodies)).get(name),
}))

test.each(rows)('$name says that no workspace is configured', async ({ row, path, body }) => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  const tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  const asked: string[] = []
  const bench = await createBench({
    tenant,
    tenantFetch(request) {
      asked.push(request.url)
      return tenant.fetch(request)
    },
  })
  const answer = await bench.send(row.method, `/api${path}`, body)
  expect(answer.status).toBe(404)
  expect(await errorOf(answer)).toMatchObject({
    source: 'gateway',
    code: 'not_configured',
    message: expect.stringContaining('CLOUDENTITY_HOST'),
  })
  expect(asked.filter((url) => !url.endsWith('jwks.json'))).toEqual([])
})

const scopes = [...new Set(rows.flatMap(({ row }) => row.scopes))].toSorted()
const writing = rows.filter(({ row }) => row.method !== 'GET')

test('each permission opens these writes and no others', async () => {
  const bench = await openWorkspace()
  const opened: Record<string, string[]> = {}
  for (const scope of scopes) {
    const token = await bench.tokenOf([scope])
    opened[scope] = []
    for (const { name, row, path, body } of writing) {
      const { status, error } = await bench.ask(
        row.method,
        path.replace('/cloudentity', ''),
        body,
        token,
      )
      if (status === 403) expect(error).toMatchObject({ code: 'permission_missing' })
      else opened[scope].push(name)
    }
  }
  expect(opened).toEqual({
    'cloudentity:delete': ['deleteIdp'],
    'cloudentity:hand-over': [],
    'cloudentity:read': [],
    'cloudentity:write': ['createIdp', 'confirmIdp', 'updateIdp'],
    'cloudentity:write-workspace': [
      'addContextAttribute',
      'testScript',
      'setPostAuthenticationScript',
    ],
  })
})

test('no route answers with a secret, a body of a script that was not asked for, or what others keep', async () => {
  const bench = await openWorkspace()
  const answers = []
  for (const { name, row, path, body } of rows) {
    const answer = await bench.send(row.method, path.replace('/cloudentity', ''), body)
    answers.push({ name, text: await answer.text() })
  }
  const texts = answers.map(({ text }) => text).join('\n')
  expect(texts).toContain('Auth0 acme')
  expect(texts).not.toContain('MOCK_')
  expect(JSON.stringify(bench.lines)).not.toContain('MOCK_')
  expect(texts).toContain('"settings.x_setting"')
})
