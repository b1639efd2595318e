import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseConfig, publicConfigOf, variables } from '../config.ts'

const auth0 = {
  AUTH0_DOMAIN: 'acme.us.auth0.com',
  PUBLIC_URL: 'https://greencheck.acme.example',
  GATEWAY_CLIENT_ID: 'machine',
  GATEWAY_CLIENT_SECRET: 'MOCK_config_secret',
  DASHBOARD_CLIENT_ID: 'dashboard',
  TESTER_CLIENT_ID: 'tester',
  GATEWAY_AUDIENCE: 'https://greencheck.acme.example/api',
}
const workspace = {
  CLOUDENTITY_HOST: 'Acme.eu.authz.cloudentity.io',
  CLOUDENTITY_TENANT_ID: 'acme',
  CLOUDENTITY_WORKSPACE_ID: 'customers',
  CLOUDENTITY_CLIENT_ID: 'service',
  CLOUDENTITY_CLIENT_SECRET: 'MOCK_workspace_secret',
}
const parsed = (env: Readonly<Record<string, string>>) => {
  const result = parseConfig({ ...auth0, ...env })
  return 'problems' in result
    ? { problems: result.problems }
    : { problems: [], config: result.config }
}

test('without any of its variables there is no such destination', () => {
  const { config } = parsed({ CLOUDENTITY_HOST: ' ' })
  expect(config).not.toHaveProperty('cloudentity')
  expect(config && publicConfigOf(config)).not.toHaveProperty('cloudentity')
})

test('what is missing of it is listed, the rest has its usual value', () => {
  const { problems } = parsed({ CLOUDENTITY_TENANT_ID: 'acme' })
  expect(problems).toEqual([
    'CLOUDENTITY_HOST is missing: host of the workspace, without https://, e.g. acme.eu.authz.cloudentity.io',
    'CLOUDENTITY_WORKSPACE_ID is missing: id of the workspace, e.g. default',
    'CLOUDENTITY_CLIENT_ID is missing: client id of the service in the Admin workspace, e.g. s3rv1c3cl13nt1d',
    'CLOUDENTITY_CLIENT_SECRET is missing: client secret of that service, e.g. (from its page)',
  ])
})

test('of a host of the SaaS everything follows, and the page knows where it is', () => {
  const { config } = parsed(workspace)
  expect(config?.cloudentity).toEqual({
    host: 'acme.eu.authz.cloudentity.io',
    hostKind: 'default',
    tenantId: 'acme',
    workspaceId: 'customers',
    clientId: 'service',
    clientSecret: 'MOCK_workspace_secret',
    clientAuth: 'basic',
    tokenUrl: 'https://acme.eu.authz.cloudentity.io/acme/admin/oauth2/token',
  })
  const shown = config && publicConfigOf(config)
  expect(shown?.cloudentity).toEqual({
    host: 'acme.eu.authz.cloudentity.io',
    tenantId: 'acme',
    workspaceId: 'customers',
  })
  expect(JSON.stringify(shown)).not.toContain('MOCK_')
})

test('on a vanity domain no path has the tenant', () => {
  const tenant = parsed({ ...workspace, CLOUDENTITY_HOST_KIND: 'tenant' }).config
  expect(tenant?.cloudentity?.tokenUrl).toBe(
    'https://acme.eu.authz.cloudentity.io/admin/oauth2/token',
  )
  const tokenUrl = 'https://admin.acme.example/admin/oauth2/token'
  const server = parsed({
    ...workspace,
    CLOUDENTITY_HOST_KIND: 'server',
    CLOUDENTITY_TOKEN_URL: tokenUrl,
  }).config
  expect(server?.cloudentity?.tokenUrl).toBe(tokenUrl)
})

test.each<[Readonly<Record<string, string>>, string]>([
  [{ CLOUDENTITY_HOST: 'https://acme.example' }, 'CLOUDENTITY_HOST is malformed'],
  [{ CLOUDENTITY_HOST: 'localhost:4700' }, 'CLOUDENTITY_HOST is malformed'],
  [{ CLOUDENTITY_HOST_KIND: 'vanity' }, 'CLOUDENTITY_HOST_KIND is malformed'],
  [{ CLOUDENTITY_HOST_KIND: 'server' }, 'CLOUDENTITY_TOKEN_URL is missing'],
  [{ CLOUDENTITY_TENANT_ID: '../x' }, 'CLOUDENTITY_TENANT_ID is malformed'],
  [{ CLOUDENTITY_WORKSPACE_ID: 'a/b' }, 'CLOUDENTITY_WORKSPACE_ID is malformed'],
  [{ CLOUDENTITY_CLIENT_SECRET: 'MOCK_a b' }, 'CLOUDENTITY_CLIENT_SECRET is malformed'],
  [{ CLOUDENTITY_CLIENT_AUTH: 'none' }, 'CLOUDENTITY_CLIENT_AUTH is malformed'],
  [{ CLOUDENTITY_GENERATION: '2022-10' }, 'CLOUDENTITY_GENERATION is malformed'],
  [{ CLOUDENTITY_TOKEN_URL: 'https://a.example/t' }, 'CLOUDENTITY_TOKEN_URL is malformed'],
  [
    { CLOUDENTITY_HOST_KIND: 'server', CLOUDENTITY_TOKEN_URL: 'http://a.example/t' },
    'CLOUDENTITY_TOKEN_URL is malformed',
  ],
])('%j is one line of complaint', (env, line) => {
  const { problems } = parsed({ ...workspace, ...env })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(line)
  expect(problems[0]).not.toContain('MOCK_')
})

test('a port is for the sandbox, which is reached by http', () => {
  const sandbox = { CLOUDENTITY_HOST: 'localhost:4700', SANDBOX_ORIGINS: 'http://localhost:4700' }
  expect(parsed({ ...workspace, ...sandbox }).config?.cloudentity?.tokenUrl).toBe(
    'http://localhost:4700/acme/admin/oauth2/token',
  )
})

test('the example has every variable', () => {
  const example = readFileSync('.env.example', 'utf8')
  const named = [...example.matchAll(/^([A-Z_0-9]+)=/gm)].map(([, name]) => name)
  expect(new Set(named)).toEqual(new Set(Object.keys(variables)))
})
