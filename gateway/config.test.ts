import { describe, expect, test } from 'vitest'
import { parseConfig, publicConfigOf, tenantOriginOf, variables } from './config.ts'

const complete = {
  AUTH0_DOMAIN: 'acme.us.auth0.com',
  PUBLIC_URL: 'https://greencheck.acme.example/',
  GATEWAY_CLIENT_ID: 'machine',
  GATEWAY_CLIENT_SECRET: 'MOCK_config_secret',
  DASHBOARD_CLIENT_ID: 'dashboard',
  TESTER_CLIENT_ID: 'tester',
  GATEWAY_AUDIENCE: 'https://greencheck.acme.example/api',
}
const sandbox = { SANDBOX_ORIGINS: 'http://localhost:4400, http://localhost:4500' }
const problemsOf = (env: Record<string, string | undefined>) => {
  const parsed = parseConfig(env)
  return 'problems' in parsed ? parsed.problems : []
}
const configOf = (env: Record<string, string | undefined>) => {
  const parsed = parseConfig(env)
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'))
  return parsed.config
}

describe('parseConfig', () => {
  test('a complete environment is a production configuration', () => {
    const config = configOf(complete)
    expect(config).toMatchObject({
      publicUrl: 'https://greencheck.acme.example',
      port: 3000,
      host: '127.0.0.1',
      originRules: { loopbackHttp: [] },
      hstsSubdomains: true,
    })
    expect(tenantOriginOf(config)).toBe('https://acme.us.auth0.com')
    expect(JSON.stringify(publicConfigOf(config))).not.toContain('MOCK_')
  })

  test('hosts below the dashboard’s can be left out of HSTS', () => {
    expect(configOf({ ...complete, HSTS_SUBDOMAINS: 'off' }).hstsSubdomains).toBe(false)
  })

  test('a listed origin is reached by http', () => {
    const config = configOf({ ...complete, ...sandbox, AUTH0_DOMAIN: 'localhost:4400' })
    expect(tenantOriginOf(config)).toBe('http://localhost:4400')
    expect(config.originRules.loopbackHttp).toEqual([
      'http://localhost:4400',
      'http://localhost:4500',
    ])
  })

  test('everything missing is listed at once, one line each', () => {
    const problems = problemsOf({})
    expect(problems.map((line) => line.split(' ')[0])).toEqual([
      'AUTH0_DOMAIN',
      'PUBLIC_URL',
      'GATEWAY_CLIENT_ID',
      'GATEWAY_CLIENT_SECRET',
      'DASHBOARD_CLIENT_ID',
      'TESTER_CLIENT_ID',
      'GATEWAY_AUDIENCE',
    ])
    expect(problems[0]).toBe(
      "AUTH0_DOMAIN is missing: the tenant's own domain, without https://, e.g. acme.us.auth0.com",
    )
  })

  test.each<[keyof typeof variables, string]>([
    ['AUTH0_DOMAIN', 'https://acme.us.auth0.com'],
    ['AUTH0_DOMAIN', 'acme.us.auth0.com/path'],
    ['AUTH0_DOMAIN', 'localhost:4400'],
    ['PUBLIC_URL', 'http://greencheck.acme.example'],
    ['PUBLIC_URL', 'https://greencheck.acme.example/path'],
    ['PORT', '0'],
    ['PORT', 'many'],
    ['GATEWAY_CLIENT_SECRET', 'MOCK_a secret'],
    ['TESTER_CLIENT_ID', 'dashboard'],
    ['SANDBOX_ORIGINS', 'http://10.0.0.1:4400'],
    ['SANDBOX_ORIGINS', 'http://localhost:4400/'],
    ['SANDBOX_ORIGINS', 'http://localhost.evil.example'],
    ['LOG_LEVEL', 'chatty'],
    ['HSTS_SUBDOMAINS', 'maybe'],
  ])('%s=%s is malformed, and the value is not repeated', (name, value) => {
    const problems = problemsOf({ ...complete, [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`${name} is malformed`)
    expect(problems[0]?.replace(/, e\.g\. .*/, '')).not.toContain(value)
  })
})
